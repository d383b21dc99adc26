using System.Collections;
using System.Reflection;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules;

namespace KazRuMtQa.Tests;

/// <summary>Knowledge and models are passed, not found in statics, and words are rows of tables.</summary>
public sealed class AmbientKnowledgeTests
{
    /// <summary>The values that callers begin with, and the detector of languages, which knows nothing of ours.</summary>
    private static readonly string[] Allowed =
        ["Language.English", "ModelFolder.Bundled", "ModelFolder.None", "Models.Bundled", "Models.None", "LanguageIdentifier.Profiles"];

    /// <summary>Their lists are ids of rules, which are no words of a language.</summary>
    private static readonly Type[] AboutIds = [typeof(RuleCatalogue), typeof(RenamedRules)];

    [Test]
    public void NoKnowledgeAndNoModelIsStatic()
    {
        var found = Statics().Where(field => Holds(field.FieldType)).Select(NameOf);
        Assert.That(found.Except(Allowed), Is.Empty);
    }

    [Test]
    public void RulesHoldNoWordLists()
    {
        var lists = Statics()
            .Where(field => field.DeclaringType!.Namespace!.StartsWith("KazRuMtQa.Rules", StringComparison.Ordinal) && IsWordList(field.FieldType))
            .Where(field => !AboutIds.Contains(field.DeclaringType)).Select(NameOf);
        Assert.That(lists, Is.Empty, "words of a language are tables; names that a format defines are FormatNames");
    }

    private static IEnumerable<FieldInfo> Statics() =>
        from type in typeof(Rule).Assembly.GetTypes()
        where type.Namespace?.StartsWith("KazRuMtQa", StringComparison.Ordinal) == true && !type.Name.Contains('<', StringComparison.Ordinal)
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where !field.IsLiteral
        select field;

    /// <summary>
    /// A key (Knowledge, TrainedModel) holds nothing; whatever is read from tables or model files does, and so may whatever is made on first ask.
    /// </summary>
    private static bool Holds(Type type)
    {
        if (type.IsGenericType
            && (type.GetGenericTypeDefinition() == typeof(Knowledge<>) || type.GetGenericTypeDefinition() == typeof(TrainedModel<>)))
            return false;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Lazy<>)) return true;
        return type == typeof(Models) || type == typeof(ModelFolder) || ReadsFiles(type);
    }

    private static bool ReadsFiles(Type type) =>
        type.Assembly == typeof(Rule).Assembly && type.IsClass
            && type.GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .OfType<MethodBase>()
            .Any(method =>
                method.GetParameters().Any(parameter => parameter.ParameterType == typeof(TableFolder) || parameter.ParameterType == typeof(Language))
                && (method.IsConstructor || method.IsStatic));

    private static bool IsWordList(Type type) =>
        (type.IsArray && type.GetElementType() == typeof(string))
            || (type.IsGenericType && type.GetGenericArguments()[0] == typeof(string)
                && (typeof(IEnumerable).IsAssignableFrom(type) || IsLookUp(type)));

    /// <summary>The look-up of a set or a dictionary by another type of key, which holds the same words.</summary>
    private static bool IsLookUp(Type type) => type.DeclaringType is { } outer && typeof(IEnumerable).IsAssignableFrom(outer);

    private static string NameOf(FieldInfo field)
    {
        var name = field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name;
        return $"{field.DeclaringType!.Name}.{name}";
    }
}
