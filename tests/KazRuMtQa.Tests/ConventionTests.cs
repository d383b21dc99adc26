using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using KazRuMtQa.Extensions.DependencyInjection;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;
using Types = NetArchTest.Rules.Types;

namespace KazRuMtQa.Tests;

/// <summary>Holds the code to what the project has agreed on, so that reviewers need not.</summary>
public sealed partial class ConventionTests
{
    /// <summary>
    /// Each may use those before it and none after it. The checker, and the trained models, stand in the root namespace above what they open; the
    /// other types there are the contract (article, options, finding, report …), which every layer may know.
    /// </summary>
    private static readonly string[] Layers =
    [
        "KazRuMtQa.Languages", "KazRuMtQa.Text", "KazRuMtQa.Markup", "KazRuMtQa.Phrases", "KazRuMtQa.LanguageModel", "KazRuMtQa.Reading",
        "KazRuMtQa.Alignment",
        "KazRuMtQa.Rules", "KazRuMtQa.Evidence", "KazRuMtQa.Likelihood", "KazRuMtQa.Scoring", "KazRuMtQa.Models", "KazRuMtQa.Checking",
        "KazRuMtQa.MtChecker", "KazRuMtQa.Configuration", "KazRuMtQa.Reporting",
    ];

    private const int Contract = int.MinValue;

    /// <summary>What of the public interface comes apart into so many values has names for them only where each is told by its type.</summary>
    private const int MostPositions = 2;

    /// <summary>
    /// A finding names its rule, and dismissed findings are remembered by rule: the contract knows these, and nothing else of the library.
    /// </summary>
    private static readonly string[] KnownToContract = ["KazRuMtQa", "KazRuMtQa.Rules"];

    private static readonly Assembly Library = typeof(Rule).Assembly;

    private static IEnumerable<TestCaseData> Cases(string what) =>
        RuleCatalogue.All.Select(rule => new TestCaseData(rule).SetName($"{rule.Id} {what}"));

    private static IEnumerable<TestCaseData> Declared() => Cases("is declared as agreed");

    private static IEnumerable<TestCaseData> Spoken() => Cases("speaks to an editor");

    [Test]
    public void DependenciesRunOneWay()
    {
        var wrong = new List<string>();
        for (var layer = 0; layer < Layers.Length - 1; layer++)
        {
            var above = Library.GetTypes().Where(type => LayerOf(type) > layer).Select(type => type.FullName!.Replace('+', '/')).ToArray();
            var users = Types.InAssembly(Library).That().HaveDependencyOnAny(above).GetTypes().Where(type => LayerOf(type) == layer);
            wrong.AddRange(users.Select(user => $"{user.FullName} uses a type above {Layers[layer]}"));
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void TheContractKnowsRulesAlone()
    {
        var others = Library.GetTypes().Where(type => type.Namespace is { } space && LayerOf(type) != Contract && !KnownToContract.Contains(space))
            .Select(type => type.FullName!.Replace('+', '/')).ToArray();
        var users = Types.InAssembly(Library).That().HaveDependencyOnAny(others).GetTypes().Where(type => LayerOf(type) == Contract);
        Assert.That(users.Select(user => user.FullName), Is.Empty);
    }

    [Test]
    public void PublicRecordsHaveFewPositions()
    {
        var wrong =
            from assembly in new[] { Library, typeof(PublishingPolicy).Assembly }
            from type in assembly.GetExportedTypes()
            from method in type.GetMethods()
            where method.Name == "Deconstruct" && method.GetParameters().Length > MostPositions
            select type.FullName;
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void EveryTypeIsInALayer() =>
        Assert.That(Library.GetTypes()
            .Where(type => LayerOf(type) is < 0 and not Contract && type.Namespace?.StartsWith("KazRuMtQa", StringComparison.Ordinal) == true),
            Is.Empty);

    [Test]
    public void NamespacesAreFolders()
    {
        var wrong =
            from root in new[] { "src", "tests" }
            from file in Directory.EnumerateFiles(Repository.File(root), "*.cs", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(Repository.File(root), file).Split(Path.DirectorySeparatorChar)
            where !path.Contains("obj") && !path.Contains("bin")
            let found = Namespace().Match(File.ReadAllText(file))
            where found.Success && !$"{found.Groups[1].Value}.".StartsWith(string.Join('.', path[..^1]) + ".", StringComparison.Ordinal)
            select $"{file}: {found.Groups[1].Value}";
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void TheLibraryHasNoConsoleAndNoNetwork()
    {
        string[] forbidden = ["System.Console", "System.Net.Http", "System.Net.Sockets", "System.Net.Requests", "System.Diagnostics.Process"];
        Assert.That(Library.GetReferencedAssemblies().Select(name => name.Name), Has.None.AnyOf(forbidden));
    }

    [Test]
    public void NothingStaticChanges()
    {
        const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var wrong =
            from type in Library.GetTypes()
            where type.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !type.Name.Contains('<', StringComparison.Ordinal)
            from field in type.GetFields(Static)
            where !field.IsInitOnly && !field.IsLiteral && field.GetCustomAttribute<CompilerGeneratedAttribute>() is null
            select $"{type.Name}.{field.Name}";
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void RuleIdsAreUnique() => Assert.That(RuleCatalogue.All.Select(rule => rule.Id), Is.Unique);

    [Test]
    public void RuleTitlesAreUnique() => Assert.That(RuleCatalogue.All.Select(rule => rule.Title), Is.Unique);

    [TestCaseSource(nameof(Declared))]
    public void IsDeclaredAsAgreed(Rule rule)
    {
        var type = rule.GetType();
        Assert.That(type.IsSealed, "not sealed");
        var fields = type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);
        Assert.That(fields.Where(field => !field.IsInitOnly), Is.Empty, "a rule keeps no state");
        Assert.That(rule.Id, Does.Match("^[a-z]+(-[a-z0-9]+)*/[a-z]+(-[a-z0-9]+)*$"));
        Assert.That(rule.Id.Split('/')[1].Replace("-", "", StringComparison.Ordinal), Is.EqualTo(type.Name.ToLowerInvariant()));
        Assert.That(rule.Prior, Is.InRange(0.05, 1));
        Assert.That(rule.Category.Id, Does.Match("^MQMC_[0-9]{6}$"));
    }

    [TestCaseSource(nameof(Spoken))]
    public void SpeaksToAnEditor(Rule rule)
    {
        Assert.That(rule.Title, Does.Match(@"^\S(.*[^\s.!?])?$"), "a title is trimmed and ends without a stop");
        Assert.That(rule.Title, Has.Length.LessThanOrEqualTo(70));
        Assert.That(rule.Why, Does.Match(@"^[A-Z“](.|\n)*[.?]$"), "the reason is whole sentences");
        foreach (var example in rule.Examples.Where(example => example.IsWrong))
        {
            foreach (var finding in rule.Check(Document.Create(example.Text, example.Source)))
            {
                var found = finding.Span.In(example.Text).Trim();
                Assert.That(finding.Message, Does.Match(@"^\S(.|\n)*[.?”)]$"), "a message is a whole sentence");
                Assert.That(Quotes(finding.Message, found), $"“{finding.Message}” does not quote what was found");
                Assert.That(finding.Message.Replace(found, "", StringComparison.Ordinal), Does.Not.Match(@"\b[Ee]rror\b"), "we say issue, never error");
                Assert.That(finding.Suggestions, Has.None.EqualTo(finding.Span.In(example.Text)), "a suggestion changes nothing");
                Assert.That(!finding.IsCertainRepair || finding.Suggestions.Count == 1, "a certain repair has one suggestion");
            }
        }
    }

    /// <summary>Words are quoted; marks may be named or shown alone; what nobody sees can only be named.</summary>
    private static bool Quotes(string message, string found) =>
        message.Contains('“') || !found.Any(char.IsLetterOrDigit) || found.Any(c => !char.IsLetterOrDigit(c) && message.Contains(c));

    private static int LayerOf(Type type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        var space = type.Namespace == "KazRuMtQa" ? type.FullName! : type.Namespace ?? "";
        var layer = Array.FindIndex(Layers, layer => space == layer || space.StartsWith(layer + ".", StringComparison.Ordinal));
        return layer < 0 && type.Namespace == "KazRuMtQa" ? Contract : layer;
    }

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
