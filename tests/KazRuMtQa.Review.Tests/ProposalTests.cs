using KazRuMtQa.Review.Answers;
using KazRuMtQa.Review.Checks;

namespace KazRuMtQa.Review.Tests;

/// <summary>What is believed of a proposal, and what is not.</summary>
public sealed class ProposalTests
{
    private const string Text = "The minister Anna Petrova told about 11 families in the city. “We go on the right way,” she said. "
        + "Workers replaced the conductors of the line, and the line the workers.";

    private const string Rewritten = "the conductors were changed by workers of the line near them, and the line too";

    private static IEnumerable<TestCaseData> Dropped()
    {
        yield return Case(Drop.UnknownSentence, 9, "conductors", "word-choice", "wires");
        yield return Case(Drop.UnknownKind, 3, "conductors", "tone", "wires");
        yield return Case(Drop.Style, 3, "conductors", "style", "wires");
        yield return Case(Drop.Style, 1, "told about", "grammar", "told  about");
        yield return Case(Drop.QuoteNotInSentence, 1, "conductors", "word-choice", "wires");
        yield return Case(Drop.QuoteNotInSentence, 3, "onductors", "word-choice", "wires");
        yield return Case(Drop.QuoteNotInSentence, 3, " ", "word-choice", "wires");
        yield return Case(Drop.QuoteAmbiguous, 3, "the line", "grammar", "a line");
        yield return Case(Drop.DirectSpeech, 2, "on the right way", "calque", "the right way");
        yield return Case(Drop.ChangesNothing, 3, "conductors", "word-choice", "conductors");
        yield return Case(Drop.DiffersElsewhere, 3, "replaced", "grammar", "had replaced the");
        yield return Case(Drop.DiffersElsewhere, 3, "replaced", "grammar", Rewritten);
        yield return Case(Drop.ChangesFacts, 1, "told about 11 families", "grammar", "spoke of 12 families");
        yield return Case(Drop.ChangesFacts, 3, "replaced the conductors", "grammar", "did not replace the conductors");
        yield return Case(Drop.ChangesFacts, 3, "replaced", "grammar", "replaced in May");
        yield return Case(Drop.UnsafeRepair, 3, "conductors", "word-choice", "<b>wires</b>");
        yield return Case(Drop.UnsafeRepair, 3, "conductors", "word-choice", "wires\nand");
        yield return Case(Drop.UnsafeRepair, 3, "conductors", "word-choice", "wires (www.example.org)");
        yield return Case(Drop.UnsafeRepair, 3, "conductors", "word-choice", "wi\u202Eres");
        yield return Case(Drop.UnsafeRepair, 3, "conductors", "word-choice", "the second reader on the copy desk of");

        static TestCaseData Case(Drop drop, int sentence, string quote, string kind, string repair) =>
            new TestCaseData(drop, new Proposal(sentence, quote, kind, "minor", "It is odd.", repair))
                .SetName($"{Names.Of(drop)} {quote.Trim()} {repair.Length}");
    }

    [TestCaseSource(nameof(Dropped))]
    public void IsNotBelieved(object drop, object proposal)
    {
        var result = Articles.Check((Proposal)proposal, Text);
        Assert.That((result.Drop, result.Finding), Is.EqualTo(((Drop?)drop, (Finding?)null)));
    }

    [TestCase(3, "conductors", "word-choice", "wires", "wires")]
    [TestCase(3, "conductors", "word-choice", null, null)]
    [TestCase(1, "told about 11", "grammar", "spoke of 11", "spoke of 11")]
    [TestCase(1, "minister Anna Petrova told", "grammar", "minister Maria Petrova said", null)]
    [TestCase(1, "The minister", "grammar", "Minister", "Minister")]
    [TestCase(3, "conductors", "word-choice", "Workers replaced the wires of the line, and the line the workers.", "wires")]
    [TestCase(1, "Petrova", "name", "Petrov", null)]
    [TestCase(1, "11 families", "number-date", "1,100 families", null)]
    public void IsBelieved(int sentence, string quote, string kind, string? repair, string? offered)
    {
        var result = Articles.Check(new Proposal(sentence, quote, kind, "major", "Wrong sense.", repair), Text);
        Assert.That(result.Drop, Is.Null);
        Assert.That(result.Finding!.Span.In(Text), Is.EqualTo(quote));
        Assert.That(result.Finding.Suggestions, Is.EqualTo(offered is null ? [] : new[] { offered }));
        Assert.That(result.Finding.IsCertainRepair, Is.False);
        Assert.That((result.Finding.Rule.Id, result.Finding.Severity), Is.EqualTo(($"review/{kind}", Severity.Major)));
    }

    [Test]
    public void TheSourceMayCorrectANumberAndAName()
    {
        const string English = "About 500 people came to the office of Mr Ivanov.";
        const string Russian = "Около 300 человек пришли в офис Петрова.";
        Assert.That(Offered(Of("About 500", "number-date", "About 300"), null), Is.Empty);
        Assert.That(Offered(Of("About 500", "number-date", "About 300"), Russian), Is.EqualTo(new[] { "About 300" }));
        Assert.That(Offered(Of("About 500", "number-date", "About 400"), Russian), Is.Empty);
        Assert.That(Offered(Of("Mr Ivanov", "name", "Mr Petrov"), Russian), Is.EqualTo(new[] { "Mr Petrov" }));
        Assert.That(Offered(Of("Mr Ivanov", "name", "Mr Smith"), Russian), Is.Empty);

        // What the rules find beside the source is known already, and no proposal.
        static IReadOnlyList<string> Offered(Proposal proposal, string? source) =>
            Articles.Check(proposal, English, CheckOptions.Default with { DisabledRules = new HashSet<string> { "fidelity" } }, source)
                .Finding!.Suggestions;
    }

    [Test]
    public void WordsOfTheHouseStand()
    {
        const string English = "The soviet of the Kazakh Invest company met in Oral.";
        var house = CheckOptions.Default with
        {
            AcceptedWords = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "soviet", "Kazakh Invest" },
            ForbiddenTerms = new HashSet<string> { "town hall" },
            PreferredTerms = new Dictionary<string, string> { ["Uralsk"] = "Oral" },
        };
        Assert.That(Articles.Check(Of("The soviet of", "untranslated", "The board of"), English).Drop, Is.Null);
        Assert.That(Articles.Check(Of("The soviet of", "untranslated", "The board of"), English, house).Drop, Is.EqualTo(Drop.HouseVocabulary));
        Assert.That(Articles.Check(Of("Invest", "name", null), English, house).Drop, Is.EqualTo(Drop.HouseVocabulary));
        Assert.That(Articles.Check(Of("in Oral", "name", null), English, house).Drop, Is.EqualTo(Drop.HouseVocabulary));
        Assert.That(Articles.Check(Of("company", "word-choice", "town hall"), English, house).Drop, Is.EqualTo(Drop.HouseVocabulary));
        Assert.That(Articles.Check(Of("met in", "grammar", "gathered in"), English, house).Drop, Is.Null);
    }

    [TestCase("11 thousand families", "11,000 families", "None")]
    [TestCase("20 519 tons", "20,519 tons", "None")]
    [TestCase("1,5 million dollars", "$1.5 million", "None")]
    [TestCase("three men", "3 men", "None")]
    [TestCase("not late", "late", "Figure")]
    [TestCase("don’t go", "do not go", "None")]
    [TestCase("on May 5", "on June 5", "Figure")]
    [TestCase("5 dollars", "5 euros", "Figure")]
    [TestCase("the town of Oral", "the town of Aktau", "Name")]
    [TestCase("us President", "US president", "None")]
    public void OnlyTheValueOfAFactMatters(string quote, string repair, string change) =>
        Assert.That(FactCheck.Of(quote, repair, false, quote, null).ToString(), Is.EqualTo(change));

    [Test]
    public void WhatTheRulesFoundIsNotFoundAgain()
    {
        const string English = "The minister came home late , he said to the reporters of the paper.";
        Assert.That(Articles.Check(Of("late , he", "punctuation", "late, he"), English).Drop, Is.EqualTo(Drop.AlreadyFound));
    }

    [Test]
    public void SpellingAndContractionsAreStyle()
    {
        Assert.That(StyleOnly.Is("colour of the theatre", "color of the theater"));
        Assert.That(StyleOnly.Is("does not", "doesn’t"));
        Assert.That(StyleOnly.Is("5 per cent", "five percent"));
        Assert.That(StyleOnly.Is("well-known", "well known"));
        Assert.That(StyleOnly.Is("bread, milk, and tea", "bread, milk and tea"));
        Assert.That(StyleOnly.Is("wires", "conductors"), Is.False);
        Assert.That(StyleOnly.Is("the", "a"), Is.False);
        Assert.That(StyleOnly.Is("same", "same"), Is.False);
    }

    private static Proposal Of(string quote, string kind, string? repair) => new(1, quote, kind, "minor", "It is odd.", repair);
}
