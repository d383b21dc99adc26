using KazRuMtQa.Languages;
using KazRuMtQa.Phrases;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests.Phrases;

public sealed class PhrasePatternTests
{
    [TestCase("share on facebook|x", "Share on X today", "Share on X")]
    [TestCase("share on facebook|x", "Share on Telegram", null)]
    [TestCase("# comment|comments", "12 Comments", "12 Comments")]
    [TestCase("i can't|can_not translate", "I can not translate this", "I can not translate")]
    [TestCase("i can't|can_not translate", "I can’t translate this", "I can’t translate")]
    [TestCase("translator's (own) note :", "Translator's note: a lift", "Translator's note:")]
    [TestCase("translator's (own) note :", "Translator's own note: a lift", "Translator's own note:")]
    [TestCase("follow us on ** news", "Follow us on the all new Google News page", "Follow us on the all new Google News")]
    [TestCase("follow us on ** news", "Follow us on one two three four five six seven news", null)]
    [TestCase("read also : …", "Read also: Prices rise again", "Read also: Prices rise again")]
    [TestCase("(please) share", "Please share", "Please share")]
    [TestCase("(please) share", "Share it", "Share")]
    [TestCase("translation : $", "Translation:**", "Translation:**")]
    [TestCase("translation : $", "Translation: nobody pays", null)]
    public void MatchesFromTheFirstToken(string phrase, string text, string? matched)
    {
        var document = Document.Create(text);
        var pattern = PhrasePattern.Parse(phrase, Language.English);
        var slots = new PhraseSlot[pattern.Length];
        var found = pattern.Match(document.Tokens, ..document.Tokens.Count, slots)
            ? document.TextOf(Document.SpanOf(document.Tokens[0], document.Tokens[slots[^1].End - 1]))
            : null;
        Assert.That(found, Is.EqualTo(matched));
    }

    // Inflections: verbs as listed, nouns by rule and as listed.
    [TestCase("~transfer money", "He transferred money.", "transferred money")]
    [TestCase("~take_part in", "They were taking part in it.", "taking part in")]
    [TestCase("~organ of power", "The organs of power met.", "organs of power")]
    [TestCase("~man of the hill", "Men of the hill came.", "Men of the hill")]
    [TestCase("~body of power", "Two bodies of power met.", "bodies of power")]
    [TestCase("~transfer|~convey the words", "It conveys the words.", "conveys the words")]
    // Numbers.
    [TestCase("# heads of cattle", "Some 1,200 heads of cattle died.", "1,200 heads of cattle")]
    [TestCase("# heads of cattle", "Some two hundred heads of cattle died.", "two hundred heads of cattle")]
    [TestCase("## thousand people", "Some 12 thousand people came.", "12 thousand people")]
    [TestCase("## thousand people", "Some 1.2 thousand people came, twelve thousand people left.", null)]
    [TestCase("#|several heads of cattle", "It lost several heads of cattle.", "several heads of cattle")]
    // Names.
    [TestCase("<name> transfers", "It rained, RIA Novosti transfers.", "RIA Novosti transfers")]
    [TestCase("<name> transfers", "It rained, the agency transfers.", null)]
    [TestCase("<name> transfers", "Agency transfers rose.", null)]
    [TestCase("<name> transfers", "In May he transfers to Almaty; on Monday transfers ended.", null)]
    [TestCase("transfers <name>", "So transfers the Interfax agency.", "transfers the Interfax")]
    [TestCase("<name> direction", "Fire in the Kupyansk direction.", "Kupyansk direction")]
    [TestCase("<name> direction", "In Kupyansk direction it was calm.", "Kupyansk direction")]
    [TestCase("<name> direction", "The US direction held.", "US direction")]
    [TestCase("<name> direction", "The Party Takes A New Direction\n\nIt rained in Semey all day.", null)]
    [TestCase("<name> direction", "It rose. MOVING IN THE RIGHT DIRECTION It fell.", null)]
    // Gaps are as short as can be, and stay between marks.
    [TestCase("gave * to", "She gave the old mayor to understand to go to me.", "gave the old mayor to")]
    [TestCase("gave * to", "She gave, as promised, to charity.", null)]
    [TestCase("gave * to", "She gave one two three four five to me.", null)]
    [TestCase("on * ears", "noodles on his voters' ears", "on his voters' ears")]
    [TestCase("a (*) b", "x a b y", "a b")]
    [TestCase("a (*) b", "x a c d b y", "a c d b")]
    // Context.
    [TestCase("[in] last day [.|,]", "It fell in last day.", "last day")]
    [TestCase("[in] last day [.|,]", "It fell last day.", null)]
    [TestCase("[in] last day [.|,]", "It fell in last day of May.", null)]
    [TestCase("fight with [(the)] [fire|crime]", "They fight with the crime.", "fight with")]
    [TestCase("fight with [(the)] [fire|crime]", "They fight with crime.", "fight with")]
    [TestCase("fight with [(the)] [fire|crime]", "They fight with the neighbours.", null)]
    [TestCase("[!his|her|on_the] own account", "from own account", "own account")]
    [TestCase("[!his|her|on_the] own account", "from her own account", null)]
    [TestCase("[!his|her|on_the] own account", "on the own account", null)]
    [TestCase("[!his] own account", "Own account", "Own account")]
    [TestCase("chairman of government [!committee|#]", "The chairman of government spoke", "chairman of government")]
    [TestCase("chairman of government [!committee|#]", "The chairman of government committee", null)]
    [TestCase("chairman of government [!committee|#]", "The chairman of government 3", null)]
    [TestCase("[!<name>] council", "The Security Council met.", null)]
    // The beginning of a sentence.
    [TestCase("^ we remind", "It rained. “We remind you.", "We remind")]
    [TestCase("^ we remind", "Here we remind you.", null)]
    // Sentences are not crossed.
    [TestCase("own account", "It was his own. Account closed.", null)]
    // What has a capital in the table is matched only so.
    [TestCase("MVD", "The MVD said.", "MVD")]
    [TestCase("MVD", "The mvd said.", null)]
    [TestCase("MChS", "The MChS said.", "MChS")]
    [TestCase("MChS", "The MCHS said.", null)]
    public void FlagsWhatItMatches(string phrase, string text, string? flagged)
    {
        var found = PhraseTables.Matches(PhraseTables.Row(phrase), Document.Create(text)).Select(match => match.Phrase.In(text));
        Assert.That(found, Is.EqualTo(flagged is null ? [] : new[] { flagged }));
    }

    [TestCase("* news")]
    [TestCase("news *")]
    [TestCase("")]
    [TestCase("read … also")]
    [TestCase("read ^ also")]
    [TestCase("read [it] also")]
    [TestCase("[read]")]
    [TestCase("(read)")]
    [TestCase("read|(also) it")]
    [TestCase("read| it")]
    public void RefusesAPhraseThatMakesNoSense(string phrase) =>
        Assert.That(() => PhrasePattern.Parse(phrase, Language.English), Throws.TypeOf<InvalidDataException>());
}
