using System.Buffers;
using System.Text;
using KazRuMtQa.Languages;
using KazRuMtQa.Phrases;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests.Phrases;

/// <summary>Runs every row of every phrase table on its own two examples; a failing table lists all its rows to mend, with file and line.</summary>
public sealed class PhraseTableTests
{
    /// <summary>What means something in a table and nothing in a text.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("_~#*[]|<>");

    private static readonly PhraseRule[] PhraseRules = RuleCatalogue.All.OfType<PhraseRule>().ToArray();

    private static IEnumerable<TestCaseData> Tables() =>
        PhraseRules.Select(rule => new TestCaseData(rule).SetName($"phrases of {rule.TableOf(Language.English).File}"));

    [TestCaseSource(nameof(Tables))]
    public void EveryRowFlagsItsWrongAndNotItsRight(Rule tested)
    {
        var rule = (PhraseRule)tested;
        var faults = from row in rule.TableOf(Language.English).Rows
                     from fault in FaultsOf(rule, row)
                     select $"{rule.TableOf(Language.English).File}({row.Line}): {row.Phrase}: {fault}";
        var all = faults.ToArray();
        Assert.That(all, Is.Empty, $"{all.Length} faults:\n{string.Join('\n', all)}\n");
    }

    [TestCaseSource(nameof(Tables))]
    public void RowsAreUniqueSortedAndComposed(Rule tested)
    {
        var rule = (PhraseRule)tested;
        var phrases = rule.TableOf(Language.English).Rows.Select(row => row.Phrase).ToArray();
        Assert.That(phrases, Is.Unique);
        Assert.That(phrases, Is.EqualTo(phrases.OrderBy(phrase => phrase.ToLowerInvariant(), StringComparer.Ordinal)), "sort with lab train phrases");
        Assert.That(Language.English.Tables.Read(PhraseTable.Folder + rule.TableOf(Language.English).File).SelectMany(cells => cells)
            .Where(cell => !cell.IsNormalized(NormalizationForm.FormC)), Is.Empty);
    }

    /// <summary>One passage, one finding: what a table flags in the wrong example of its row, no other table flags again.</summary>
    [TestCaseSource(nameof(Tables))]
    public void NoPhraseStandsInTwoTables(Rule tested)
    {
        var rule = (PhraseRule)tested;
        var doubles = from row in rule.TableOf(Language.English).Rows
                      let document = Document.Create(row.Wrong.Text)
                      from other in PhraseRules
                      where other != rule
                      from match in other.Matches(document)
                      where row.Wrong.Spans.Any(span => span.Overlaps(match.Phrase))
                      select $"{rule.TableOf(Language.English).File}({row.Line}) {row.Phrase}: {other.TableOf(Language.English).File}({match.Row.Line}) {match.Row.Phrase}: “{match.Phrase.In(row.Wrong.Text)}”";
        var all = doubles.ToArray();
        Assert.That(all, Is.Empty, $"{all.Length} phrases in two tables:\n{string.Join('\n', all)}\n");
    }

    /// <summary>The message names the first language of a row and its words: “the Chinese “на фоне”” would be nonsense.</summary>
    [TestCaseSource(nameof(Tables))]
    public void TheWordsOfTheSourceAreInTheScriptOfTheLanguageNamedFirst(Rule tested)
    {
        var table = ((PhraseRule)tested).TableOf(Language.English);
        string[] cyrillic = ["Belarusian", "Kazakh", "Kyrgyz", "Russian", "Tajik", "Ukrainian"];
        var wrong = table.Rows.Select(row => (row.Line, row.Origin.Name))
            .Where(row => row.Name.Contains('“', StringComparison.Ordinal))
            .Where(row => cyrillic.Any(language => row.Name.StartsWith($"the {language} ", StringComparison.Ordinal))
                != row.Name[row.Name.IndexOf('“', StringComparison.Ordinal)..].Any(letter => letter is >= 'Ѐ' and <= 'ӿ'))
            .ToArray();
        Assert.That(wrong, Is.Empty);
    }

    /// <summary>Of several words that a row may match, the repair is that of the one at hand.</summary>
    [TestCase("The vice-governor spoke.", "deputy governor")]
    [TestCase("The main cardiologist of the city left.", "chief cardiologist")]
    [TestCase("The temporary acting mayor spoke.", "acting mayor")]
    [TestCase("The older sergeant spoke.", "senior sergeant")]
    [TestCase("Doctors said at the moment of the fire he was asleep.", "the time of the fire")]
    [TestCase("The PE took place at night near the mine.", "emergency happened")]
    public void TheRepairIsThatOfTheWordAtHand(string text, string better)
    {
        var document = Document.Create(text);
        var matches = PhraseRules.SelectMany(rule => rule.Matches(document)).ToArray();
        Assert.That(matches.Select(match => match.Suggestions.FirstOrDefault()), Has.Member(better));
    }

    /// <summary>A repair is right for the very words it replaces: no sign of the table is left in it, and it changes something.</summary>
    [TestCaseSource(nameof(Tables))]
    public void EveryAlternativeIsRepaired(Rule tested)
    {
        var rule = (PhraseRule)tested;
        var faults = from row in rule.TableOf(Language.English).Rows
                     from phrase in Expanded(row.Phrase)
                     let document = Document.Create($"They saw that {phrase} today.")
                     from match in rule.Matches(document)
                     where match.Row == row
                     from better in match.Suggestions
                     where better.AsSpan().ContainsAny(Signs) || better.Contains("  ", StringComparison.Ordinal)
                         || better == match.Span.In(document.Text)
                     select $"{rule.TableOf(Language.English).File}({row.Line}) {row.Phrase}: “{phrase}” → “{better}”";
        var all = faults.Distinct().ToArray();
        Assert.That(all, Is.Empty, $"{all.Length} repairs:\n{string.Join('\n', all)}\n");
    }

    /// <summary>
    /// Rows of lines, beginnings of sentences and brackets: some rule flags what is marked in the wrong example, and none the right one.
    /// </summary>
    [Test]
    public void PlacedRowsAreFoundWhereTheyStand()
    {
        var rules = RuleCatalogue.All.Where(rule => rule.Family is "boilerplate" or "leftover").ToArray();
        var phrases = PhraseRules.Select(rule => rule.TableOf(Language.English).File).ToHashSet();
        var placed = Language.English.Tables.Files.Where(file => file.StartsWith(PhraseTable.Folder, StringComparison.Ordinal))
            .Select(file => PhraseBook.In.Of(Language.English).TableOf(file[PhraseTable.Folder.Length..]))
            .Where(table => !phrases.Contains(table.File)).ToArray();
        Assert.That(placed, Has.Length.GreaterThan(10));
        var faults = from table in placed
                     from row in table.Rows
                     from fault in FaultsOfPlaced(rules, table, row)
                     select $"{table.File}({row.Line}): {row.Phrase}: {fault}";
        var all = faults.ToArray();
        Assert.That(all, Is.Empty, $"{all.Length} faults:\n{string.Join('\n', all)}\n");
    }

    private static IEnumerable<string> FaultsOfPlaced(Rule[] rules, PhraseTable table, PhraseRow row)
    {
        if (row.Place == PhrasePlace.Anywhere) yield return "the rule of the table looks at places";
        var document = Document.Create(row.Wrong.Text);
        if (!PhraseMatches.Of(document)[table.File].Any()) yield return $"finds nothing in “{row.Wrong.Marked}”";
        if (!Spans(document).SequenceEqual(row.Wrong.Spans)) yield return $"no rule flags “{row.Wrong.Marked}” as marked";
        foreach (var span in Spans(Document.Create(row.Right.Text))) yield return $"“{span.In(row.Right.Text)}” is flagged in its right example";

        IEnumerable<TextSpan> Spans(Document document) =>
            rules.SelectMany(rule => rule.Check(document)).Select(finding => finding.Span).Distinct().Order();
    }

    /// <summary>The phrase once with each of its alternatives, the first ones elsewhere.</summary>
    private static IEnumerable<string> Expanded(string phrase)
    {
        var elements = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Alternatives).ToArray();
        yield return string.Join(' ', elements.Select(element => element[0]).Where(word => word.Length > 0));
        for (var i = 0; i < elements.Length; i++)
        {
            foreach (var other in elements[i].Skip(1))
                yield return string.Join(' ', elements.Select((element, j) => j == i ? other : element[0]).Where(word => word.Length > 0));
        }
    }

    private static string[] Alternatives(string element)
    {
        if (element is "^" or "$" or "…" || element.StartsWith("[!", StringComparison.Ordinal)) return [""];
        var isOptional = element.Length > 2 && element[0] == '(' && element[^1] == ')';
        if (element.Length > 2 && element[0] is '(' or '[' && element[^1] is ')' or ']') element = element[1..^1];
        var words = element.Split('|')
            .Select(word =>
                word switch
                {
                    "#" or "##" => "7",
                    "<name>" => "Serik Bekov",
                    "*" or "**" => "big",
                    _ => word.TrimStart('~').Replace('_', ' ').Replace(" ~", " ", StringComparison.Ordinal)
                });
        return isOptional ? ["", .. words] : [.. words];
    }

    private static IEnumerable<string> FaultsOf(PhraseRule rule, PhraseRow row)
    {
        var wrong = row.Wrong;
        if (wrong.Spans.Count == 0) yield return "nothing is marked in the wrong example";
        var document = Document.Create(wrong.Text);
        var matches = rule.Matches(document).ToArray();
        if (!matches.Select(match => match.Phrase).SequenceEqual(wrong.Spans))
            yield return matches.Length == 0
                ? $"finds nothing in “{wrong.Marked}”"
                : $"finds {string.Join(", ", matches.Select(match => $"“{match.Phrase.In(wrong.Text)}”"))} in “{wrong.Marked}”";
        var other = matches.FirstOrDefault(match => match.Row != row);
        if (other is not null) yield return $"line {other.Row.Line} ({other.Row.Phrase}) flags its wrong example";
        if (row.Right.IsWrong) yield return "something is marked in the right example";
        foreach (var match in rule.Matches(Document.Create(row.Right.Text)))
            yield return $"line {match.Row.Line} flags “{match.Phrase.In(row.Right.Text)}” in its right example";
        foreach (var match in matches)
        {
            if (match.Suggestions.Length == 0 && row.Advice is null) yield return "neither repair nor advice";
            else if (match.Suggestions.Length > 0) foreach (var fault in FaultsOfRepair(rule, document, match)) yield return fault;
        }
    }

    /// <summary>The repaired text draws neither the finding again nor another one.</summary>
    private static IEnumerable<string> FaultsOfRepair(PhraseRule rule, Document document, PhraseMatch match)
    {
        var suggestion = match.Suggestions[0];
        if (suggestion.Any("~<>*#|".Contains)) yield return $"the suggestion “{suggestion}” has a sign left";
        var after = document.Text[match.Span.End..];
        var repaired = document.Text[..match.Span.Start] + suggestion + (suggestion.Length == 0 ? after.TrimStart(' ') : after);
        var result = Document.Create(repaired);
        if (rule.Matches(result).Any(left => left.Row == match.Row)) yield return $"still flagged after the repair: “{repaired}”";
        var before = RuleCatalogue.All.Where(other => other.Check(document).Any()).ToHashSet();
        // What the learned rules expect of a sentence of six words says little.
        foreach (var other in RuleCatalogue.All.Where(other =>
            other != rule && other is { Family: not ("grammar" or "agreement"), Id: not "wording/unlikely" } && !before.Contains(other)
                && other.Check(result).Any()))
            yield return $"the repair draws {other.Id}: “{repaired}”";
    }
}
