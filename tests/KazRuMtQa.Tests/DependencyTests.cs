using System.Reflection;
using KazRuMtQa.Audit;
using KazRuMtQa.Extensions.DependencyInjection;
using KazRuMtQa.Files;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Review;
using KazRuMtQa.Runner;
using KazRuMtQa.Server;

namespace KazRuMtQa.Tests;

/// <summary>Dependencies run one way: between the assemblies, and between the namespaces of each. The graphs are printed with the results.</summary>
public sealed class DependencyTests
{
    private static readonly Assembly Library = typeof(MtChecker).Assembly;

    /// <summary>Each assembly may use those before it.</summary>
    private static readonly Assembly[] Assemblies =
    [
        Library, typeof(PublishingPolicy).Assembly, typeof(TextFile).Assembly, typeof(SecondReader).Assembly, typeof(AuditRun).Assembly,
        typeof(CheckServer).Assembly, typeof(CommandLine).Assembly, typeof(MeasuredArticle).Assembly,
    ];

    /// <summary>Assemblies that stand side by side: neither may use the other.</summary>
    private static readonly (Assembly, Assembly)[] Apart =
        [(typeof(AuditRun).Assembly, typeof(CheckServer).Assembly), (typeof(PublishingPolicy).Assembly, typeof(TextFile).Assembly)];

    /// <summary>Types that stand above their own namespace: what opens it, and the list of all rules.</summary>
    private static readonly string[] FrontDoors =
    [
        "KazRuMtQa.MtChecker", "KazRuMtQa.Models", "KazRuMtQa.Rules.RuleCatalogue", "KazRuMtQa.Review.SecondReader",
        "KazRuMtQa.Server.CheckServer", "Program",
    ];

    /// <summary>
    /// The parts of each assembly in their order: each may use those before it. The library's own order is in <see cref="ConventionTests"/>.
    /// </summary>
    private static readonly string[][] Orders =
    [
        ["KazRuMtQa.Files", "KazRuMtQa.Files.Translations"],
        ["KazRuMtQa.Audit.Across", "KazRuMtQa.Audit.Readers", "KazRuMtQa.Audit.Results", "KazRuMtQa.Audit.Store", "KazRuMtQa.Audit.Figures",
            "KazRuMtQa.Audit.Output", "KazRuMtQa.Audit"],
        [
            "KazRuMtQa.Server", "KazRuMtQa.Server.Requests", "KazRuMtQa.Server.Security", "KazRuMtQa.Server.Checking",
            "KazRuMtQa.Server.LanguageTool", "KazRuMtQa.Server.Api",
            "KazRuMtQa.Server.CheckServer",
        ],
        [
            "KazRuMtQa.Review", "KazRuMtQa.Review.Prompting", "KazRuMtQa.Review.Answers", "KazRuMtQa.Review.Confidence", "KazRuMtQa.Review.Checks",
            "KazRuMtQa.Review.Clients", "KazRuMtQa.Review.Recorded", "KazRuMtQa.Review.SecondReader", "KazRuMtQa.Review.Configuration",
        ],
        ["KazRuMtQa.Runner", "KazRuMtQa.Runner.Documentation", "KazRuMtQa.Runner.LanguageServer", "KazRuMtQa.Runner.Commands", "Program"],
        [
            "KazRuMtQa.Lab", "KazRuMtQa.Lab.Data", "KazRuMtQa.Lab.Training", "KazRuMtQa.Lab.Training.Lexicon", "KazRuMtQa.Lab.Training.Mining",
            "KazRuMtQa.Lab.Training.Reading",
            "KazRuMtQa.Lab.Measuring", "KazRuMtQa.Lab.Commands", "Program",
        ],
    ];

    private static IEnumerable<TestCaseData> EachAssembly() =>
        Assemblies.Select(assembly => new TestCaseData(assembly).SetName($"no ring in {assembly.GetName().Name}"));

    private static IEnumerable<TestCaseData> EachOrder() => Orders.Select(order => new TestCaseData([order]).SetName($"order of {order[0]}"));

    [Test]
    public void AssembliesUseThoseBeforeThem()
    {
        var names = Assemblies.Select(assembly => assembly.GetName().Name!).ToArray();
        var wrong =
            from assembly in Assemblies
            from used in assembly.GetReferencedAssemblies()
            where Array.IndexOf(names, used.Name) > Array.IndexOf(names, assembly.GetName().Name)
            select $"{assembly.GetName().Name} uses {used.Name}";
        Assert.That(wrong, Is.Empty);
        Assert.That(Apart.Where(pair => Uses(pair.Item1, pair.Item2) || Uses(pair.Item2, pair.Item1)), Is.Empty);

        static bool Uses(Assembly user, Assembly used) => user.GetReferencedAssemblies().Any(name => name.Name == used.GetName().Name);
    }

    [TestCaseSource(nameof(EachAssembly))]
    public void NoNamespaceLeadsBackToItself(Assembly assembly)
    {
        var graph = new DependencyGraph(assembly, FrontDoors);
        TestContext.Out.WriteLine(graph);
        var rings = graph.Rings();
        Assert.That(rings, Is.Empty,
            string.Join('\n',
                graph.Uses.Where(use => rings.Contains(use.User) && rings.Contains(use.Used))
                    .Select(use => $"{use.User} → {use.Used}: {string.Join(", ", use.Types)}")));
    }

    [TestCaseSource(nameof(EachOrder))]
    public void NamespacesUseThoseBeforeThem(string[] order)
    {
        var graph =
            new DependencyGraph(Assemblies.Single(assembly => assembly.GetName().Name == string.Join('.', order[0].Split('.')[..2])), FrontDoors);
        Assert.That(graph.Parts, Is.SubsetOf(order), "a namespace has no place in the order");
        Assert.That(graph.Uses.Where(use => Array.IndexOf(order, use.Used) > Array.IndexOf(order, use.User))
            .Select(use => $"{use.User} uses {use.Used}: {string.Join(", ", use.Types)}"), Is.Empty);
    }

    /// <summary>What two rules need belongs to neither of them: it is in the family, or in <c>Rules/Shared</c>.</summary>
    [Test]
    public void NoRuleCallsAnother() =>
        Assert.That(DependencyGraph.UsesAmong(Library, "KazRuMtQa.Rules.Rule").Select(use => $"{use.User} uses {use.Used}"), Is.Empty);

    [Test]
    public void ACallOfOneByAnotherIsSeen()
    {
        var (there, again) = (typeof(Ring.There).FullName!, typeof(Ring.Back.Again).FullName!);
        Assert.That(DependencyGraph.UsesAmong(typeof(DependencyTests).Assembly, typeof(Ring.Base).FullName!),
            Is.EquivalentTo([(there, again), (again, there)]));
    }

    [Test]
    public void ARingIsSeen()
    {
        var graph = new DependencyGraph(typeof(DependencyTests).Assembly);
        Assert.That(graph.Rings(), Is.SupersetOf(new[] { typeof(Ring.There).Namespace, typeof(Ring.Back.Again).Namespace }));
    }
}
