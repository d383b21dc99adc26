using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using KazRuMtQa.Likelihood;
using KazRuMtQa.Rules;
using KazRuMtQa.Tests.Text;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests;

/// <summary>What holds for any string at all, news or noise.</summary>
public sealed class PropertyTests
{
    /// <summary>Strings are made of these, so that they are rich in what the text layer and the rules look at.</summary>
    private static readonly string[] Pieces =
    [
        .. " |  |\n|\n\n|\r\n|\t|.|. |..|...|…|,|, |;|: |!|? |?!|-| - |–| — |--|'|’|‘|\"|“|”|«|»|„|‚|`|``|''|(|)|[|]|[[|]]|{0}|<b>|</b>|<|>|&amp;|&|#|@|%|$|€|*|/|\\|_||"
            .Split('|'),
        .. "|a|the|The|said|he|she|officials|Astana|ASTANA|U.S.|Gen.|No.|a.m.|J.|Ph.D.|O'Brien|it's|'s|Kassym-Jomart|don't|do n't|the the|very very|million|percent".Split('|'),
        .. "0|1|5|12|2024|3.5|3,5|1,000|12.03.2024|10:30|31.02.2023|'90s|5th|34-year-old|20 hours|2023 year|Monday|March|km".Split('|'),
        .. "и|және|қазақ|Казахстан|Кazakhstan|pаper|Αθήνα|თბილისი|中文|。|،|قال|हिन्दी|é|e\u0301|â€™|Ð|Ã©|ﬁ".Split('|'),
        .. "http://|www.example.com|example.kz|a@b.kz|htp: / /|#tag|@name|<unk>|▁|@@|XOM.N|Read also:|Advertisement|Photo:|By Asel Bek|ASTANA (AP) — ".Split('|'),
        "\0", "\u0001", "\u00A0", "\u202F", "\u200B", "\u00AD", "\uFEFF", "\u2028", "\u0301", "\uFE0F", "\uFFFD", "\uD83D", "\uDE00", "😀", "👨‍👩‍👧",
        "🇰🇿", "𝒜", "\u202E", "|", "* * *", "As an AI language model",
        "<!--", "-->", "<!-- kazrumtqa off -->", "[a]", "](", "](http://example.com)", "![", "[url]", "&mdash", "&#150;",
    ];

    private static readonly MtChecker Checker = new(CheckOptions.Default.Strict());

    private static readonly Arbitrary<string[]> Texts = Arb.From(
        Gen.Sized(size =>
            Gen.Choose(0, 4 + size)
                .SelectMany(length => Gen.Frequency((9, Gen.Elements(Pieces)), (1, Gen.Choose(0, 0xFFFF).Select(c => ((char)c).ToString())))
            .ArrayOf(length))),
        Shrink);

    [Test]
    public void TokensAreOrderedAndCoverWhatIsVisible() => Holds(text =>
    {
        var document = Document.Create(text);
        var end = 0;
        foreach (var token in document.Tokens)
        {
            Require(token.Span.Start >= end && token.Span.Length > 0, $"{token} overlaps the token before it, or is empty");
            Require(!text.AsSpan(end, token.Span.Start - end).ContainsAnyExcept(Invisible(text)), $"something visible stands before {token}");
            RequireWholeCharacters(text, token.Span);
            end = token.Span.End;
        }

        Require(!text.AsSpan(end).ContainsAnyExcept(Invisible(text)), "something visible stands after the last token");
        for (var i = 0; i < document.Tokens.Count; i++) Require(document.Tokens[i].Index == i, "a token does not know its place");
    });

    [Test]
    public void SentencesAndParagraphsPartTheTokens() => Holds(text =>
    {
        var document = Document.Create(text);
        RequirePartition(document.Tokens.Count, document.Sentences.Select(sentence => sentence.Tokens));
        RequirePartition(document.Tokens.Count, document.Paragraphs.Select(paragraph => paragraph.Tokens));
        foreach (var sentence in document.Sentences)
        {
            Require(sentence.FirstToken >= sentence.Paragraph.FirstToken && sentence.EndToken <= sentence.Paragraph.EndToken,
                "a sentence leaves its paragraph");
            Require(document.SentenceOf(document.Tokens[sentence.FirstToken]) == sentence, "a token does not know its sentence");
        }

        foreach (var quotation in document.Quotations)
        {
            Require(quotation.Open >= -1 && quotation.Close >= -1 && Math.Max(quotation.Open, quotation.Close) is >= 0 and var last
                && last < document.Tokens.Count, "a quotation has no mark");
            Require(quotation.Close < 0 || quotation.Open < quotation.Close, "a quotation closes before it opens");
        }
    });

    [Test]
    public void FindingsLieInTheText() => Holds(text =>
    {
        foreach (var finding in Checker.Check(text).Findings)
        {
            Require(finding.Span.Start >= 0 && finding.Span.End <= text.Length && finding.Span.Length >= 0,
                $"{finding.Rule.Id} points outside the text");
            RequireWholeCharacters(text, finding.Span, finding.Rule.Id);
            Require(finding.Message.Length > 0 && finding.Confidence is >= 0 and <= 1, $"{finding.Rule.Id} has no message or no confidence");
        }
    });

    [Test]
    public void ARuleDoesNotFlagTheSamePlaceTwice() => Holds(text =>
    {
        var document = Document.Create(text);
        foreach (var rule in RuleCatalogue.All)
        {
            var spans = rule.Check(document).Select(finding => finding.Span).Order().ToArray();
            foreach (var (first, second) in spans.Zip(spans.Skip(1)))
                Require(first != second && !first.Overlaps(second), $"{rule.Id} flags {first} and {second}");
        }
    });

    [Test]
    public void TheOrderOfRulesDoesNotMatter() => Holds(text =>
    {
        var document = Document.Create(text);
        var forwards = RuleCatalogue.All.SelectMany(rule => rule.Check(document)).Select(Describe).Order(StringComparer.Ordinal).ToArray();
        var backwards = RuleCatalogue.All.Reverse().SelectMany(rule => rule.Check(document)).Select(Describe).Order(StringComparer.Ordinal).ToArray();
        Require(forwards.SequenceEqual(backwards), "the findings differ");
    });

    [Test]
    public void TheSameTextGivesTheSameReport() => Holds(text =>
    {
        var first = Checker.Check(text);
        var second = new MtChecker(CheckOptions.Default.Strict()).Check(new string(text));
        Require(first.Findings.Select(Describe).SequenceEqual(second.Findings.Select(Describe)), "the findings differ");
        Require(first.Score.Equals(second.Score) && first.MtLikelihood.Equals(second.MtLikelihood) && first.Language == second.Language,
            "the figures differ");
        Require(first.Sentences.Select(WithoutReasons).SequenceEqual(second.Sentences.Select(WithoutReasons)), "the sentences differ");
        Require(Reasons(first).SequenceEqual(Reasons(second)), "the reasons differ");

        static SentenceLikelihood WithoutReasons(SentenceLikelihood sentence) => sentence with { Reasons = [] };
        static IEnumerable<Reason> Reasons(Report report) => report.Reasons.Concat(report.Sentences.SelectMany(sentence => sentence.Reasons));
    });

    [Test]
    public void TextsCanBeJoined() => Holds(text =>
    {
        var joined = text + "\n\n" + text + text;
        Require(Checker.Check(joined).WordCount >= Checker.Check(text).WordCount, "a longer text has fewer words");
    });

    /// <summary>A thousand texts, always the same; <c>KAZRUMTQA_PROPERTY_TESTS=100000 dotnet test</c> tries as many new ones.</summary>
    private static void Holds(Action<string> property)
    {
        var config = Config.QuickThrowOnFailure.WithEndSize(60);
        config = Environment.GetEnvironmentVariable("KAZRUMTQA_PROPERTY_TESTS") is { } count
            ? config.WithMaxTest(int.Parse(count, CultureInfo.InvariantCulture))
            : config.WithMaxTest(1000).WithReplay(2024, 1);
        Prop.ForAll(Texts, pieces => property(string.Concat(pieces))).Check(config);
    }

    /// <summary>Halves first, then single pieces, then plainer pieces: a failure comes down to the few that matter.</summary>
    private static IEnumerable<string[]> Shrink(string[] pieces)
    {
        for (var length = pieces.Length / 2; length > 0; length /= 2)
        {
            for (var start = 0; start + length <= pieces.Length; start += length) yield return [.. pieces[..start], .. pieces[(start + length)..]];
        }

        for (var i = 0; i < pieces.Length; i++)
        {
            if (pieces[i].Length > 1) yield return [.. pieces[..i], pieces[i][..1], .. pieces[(i + 1)..]];
        }
    }

    private static string Describe(Finding finding) =>
        $"{finding.Rule.Id} {finding.Span} {finding.Message} {string.Join('|', finding.Suggestions)} {finding.Confidence.ToString(CultureInfo.InvariantCulture)}";

    private static char[] Invisible(string text) =>
        text.Distinct().Where(c => char.IsWhiteSpace(c) || char.IsControl(c) || Characters.IsIgnorable(c)).ToArray();

    private static void RequireWholeCharacters(string text, TextSpan span, string what = "a token") =>
        Require(!Cuts(text, span.Start) && !Cuts(text, span.End), $"{what} cuts a character in two at {span}");

    private static bool Cuts(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    private static void RequirePartition(int count, IEnumerable<Range> ranges)
    {
        var end = 0;
        foreach (var range in ranges)
        {
            Require(range.Start.Value == end && range.End.Value > end, $"{range} does not go on from {end}");
            end = range.End.Value;
        }

        Require(end == count, $"{count - end} tokens are in none");
    }

    private static void Require(bool condition, string otherwise)
    {
        if (!condition) throw new InvalidOperationException(otherwise);
    }
}
