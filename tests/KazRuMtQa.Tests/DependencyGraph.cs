using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace KazRuMtQa.Tests;

/// <summary>
/// Which parts of an assembly use which, as compiled. A part is a namespace; a type that is the front door of its assembly (<c>MtChecker</c>,
/// <c>CheckServer</c>) is a part of its own, as it stands above what it opens though its namespace is the root. What else stands in the root of the
/// library is its contract, which every part may know: to use it makes no part depend on another.
/// </summary>
internal sealed class DependencyGraph
{
    private const string Contract = "KazRuMtQa";

    private readonly HashSet<string> frontDoors;
    private readonly SortedDictionary<string, SortedDictionary<string, SortedSet<string>>> uses = new(StringComparer.Ordinal);

    public DependencyGraph(Assembly assembly, params string[] frontDoors)
    {
        this.frontDoors = new HashSet<string>(frontDoors, StringComparer.Ordinal);
        using var definition = AssemblyDefinition.ReadAssembly(assembly.Location);
        // The generated table of ids names every rule; a rule that asks for its own id does not thereby use the others.
        foreach (var type in definition.MainModule.Types.Where(type => type.Name[0] != '<' && type.Name != "RuleIds"))
        {
            var part = PartOf(type);
            uses.TryAdd(part, new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal));
            foreach (var used in TypesUsedBy(type).Where(used => used.Scope == type.Scope).Select(PartOf)
                .Where(used => used != part && used != Contract && used[0] != '<'))
            {
                uses[part].TryAdd(used, new SortedSet<string>(StringComparer.Ordinal));
                uses[part][used].Add(type.Name);
            }
        }
    }

    public IEnumerable<string> Parts => uses.Keys;

    /// <summary>Each use of one part by another, with the types that use it.</summary>
    public IEnumerable<(string User, string Used, IReadOnlyCollection<string> Types)> Uses =>
        from user in uses from used in user.Value select (user.Key, used.Key, (IReadOnlyCollection<string>)used.Value);

    /// <summary>
    /// The parts that lie on a ring, or between two: what is left when parts that use nothing are taken away, and parts that nothing uses.
    /// </summary>
    public IReadOnlyCollection<string> Rings()
    {
        var left = new SortedSet<string>(uses.Keys, StringComparer.Ordinal);
        while (left.RemoveWhere(part => !uses[part].Keys.Any(left.Contains) || !left.Any(user => uses[user].ContainsKey(part))) > 0)
        {
            // Until nothing can be taken away.
        }

        return left;
    }

    /// <summary>Uses of one class of the assembly by another, where both derive from the base and neither is abstract.</summary>
    public static IEnumerable<(string User, string Used)> UsesAmong(Assembly assembly, string baseType)
    {
        using var definition = AssemblyDefinition.ReadAssembly(assembly.Location);
        var derived = definition.MainModule.Types.Where(type => !type.IsAbstract && Derives(type, baseType)).ToDictionary(type => type.FullName);
        return derived.Values.SelectMany(type => TypesUsedBy(type).Select(used => (User: type.FullName, Used: Outermost(used).FullName)))
            .Where(use => use.User != use.Used && derived.ContainsKey(use.Used)).Distinct().ToArray();
    }

    private static bool Derives(TypeDefinition type, string baseType)
    {
        for (var parent = type.BaseType; parent is TypeDefinition definition; parent = definition.BaseType)
            if (definition.FullName == baseType) return true;
        return false;
    }

    /// <summary>One line for each part: what it uses.</summary>
    public override string ToString() =>
        string.Concat(uses.Select(user => $"{user.Key} → {(user.Value.Count == 0 ? "nothing" : string.Join(", ", user.Value.Keys))}\n"));

    private string PartOf(TypeReference type)
    {
        type = Outermost(type);
        return frontDoors.Contains(type.FullName) || type.Namespace.Length == 0 ? type.FullName : type.Namespace;
    }

    private static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        return type;
    }

    private static IEnumerable<TypeReference> TypesUsedBy(TypeDefinition type)
    {
        var found = new List<TypeReference?> { type.BaseType };
        found.AddRange(type.Interfaces.Select(implemented => implemented.InterfaceType));
        found.AddRange(type.Fields.Select(field => field.FieldType));
        found.AddRange(type.CustomAttributes.Concat(type.Methods.SelectMany(method => method.CustomAttributes))
            .Select(attribute => attribute.AttributeType));
        foreach (var method in type.Methods)
        {
            found.Add(method.ReturnType);
            found.AddRange(method.Parameters.Select(parameter => parameter.ParameterType));
            if (!method.HasBody) continue;
            found.AddRange(method.Body.Variables.Select(variable => variable.VariableType));
            found.AddRange(method.Body.ExceptionHandlers.Select(handler => handler.CatchType));
            foreach (var instruction in method.Body.Instructions) found.AddRange(TypesIn(instruction));
        }

        return found.SelectMany(Elements).Concat(type.NestedTypes.SelectMany(TypesUsedBy));
    }

    private static IEnumerable<TypeReference?> TypesIn(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method => [method.DeclaringType, method.ReturnType, .. method.GenericArguments],
        MethodReference method => [method.DeclaringType, method.ReturnType],
        FieldReference field => [field.DeclaringType, field.FieldType],
        _ => [],
    };

    /// <summary>The types that an array, a reference or a generic type is made of.</summary>
    private static IEnumerable<TypeReference> Elements(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => [.. Elements(generic.ElementType), .. generic.GenericArguments.SelectMany(Elements)],
        TypeSpecification made => Elements(made.ElementType),
        _ => [type],
    };
}
