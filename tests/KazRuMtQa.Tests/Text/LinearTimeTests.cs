using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests.Text;

/// <summary>The work of every rule grows linearly on texts made to hurt: what takes long is compared with itself on a quarter of the text.</summary>
public sealed class LinearTimeTests
{
    private const int Length = 60_000;

    private static readonly MtChecker Checker = new(CheckOptions.Default.Strict());

    /// <summary>Each is repeated to the length of the text.</summary>
    private static readonly string[] Hostile =
    [
        .. ("( ) [[ {{ < & \" ' ‘ ’ “ ” « » „ ` `` . … , ; : - -- — * | # @ / _ % a а 1 A Aa ¡ ？ ﬁ 中 ” « “‘ (a) \"a\" “a” 1. 1, 1a 1-1 a. A. a- a' a/ a@ a@b. a.b a.b.c@ a_ a% a,a " +
            "a.a.a http:// www. hhttp:// #a @a U.S. Gen. w {0} <a> &amp; &lt &# </s> [[1]] ** [/b] @@ ▁ â€™ Ð Ã \\")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries),
        " ", "\n", "\r\n", "\t", "\0", "\u0001", "\u00A0", "\u200B", "\u00AD", "\u0301", "a\u0301", "а\u0301", "\uD83D", "😀", "𐐀", "\uFFFD",
        "1 ", "a ", "A ", "а ", ". . .", ". ", ", ", "a, ", "a. ", "A. ", "a b. ", "A b. ", "“a. ", "\"a ", "‘a ", "‘a’ ", "(a ", "a) ", "- ", "* ",
        "1. ", "a\n", "1\n", "\"\n", "“\n", "“a\n\n", "- a\n", "* a\n", "a|", "a\t", "|a",
        "the ", "the the ", "said ", "said the ", "a said, ", "he said. ", "Officials. ", "officials. ", "of the ", "The ", "Asel ", "Asel Bek ",
        "5 km ", "5 million ", "2023 year ", "20 hours ", "12.03.2024 ", "Monday 5 March ",
        "Read also\n", "Photo: a\n", "A road\n", "The road is open. ", "The road is open.\n", "The road is open.\n\n", "He left. “We go. ", "«А» ",
        "жол ", "жол a ", "Жол. ", "сказал он. ", "do n't ", " 's ", "htp: / / ", "km. ", "word of word of ", "MVD ", "MVD (", "Kupyansk direction ",
        "Kupyansk ", "the Kupyansk the ", "1 1 heads of cattle ", "gave gave a a-a to ", "((( we remind that ",
        "<!-- kazrumtqa off --> a,, <!-- kazrumtqa on -->",
    ];

    private static IEnumerable<TestCaseData> Cases() => Hostile.Select(piece => new TestCaseData(piece).SetName("linear time " + Name(piece)));

    [TestCaseSource(nameof(Cases))]
    public void NoWorkGrowsFasterThanItsText(string piece)
    {
        var (text, quarter) = (Repeat(piece, Length), Repeat(piece, Length / 4));
        Document document = Document.Create(text), small = Document.Create(quarter);
        var steep = RuleCatalogue.All.Where(rule => ProcessorTime.IsSteep(() => Consume(rule, small), () => Consume(rule, document)))
            .Select(rule => rule.Id).ToList();
        if (ProcessorTime.IsSteep(() => Document.Create(quarter), () => Document.Create(text))) steep.Add("the document");
        if (ProcessorTime.IsSteep(() => Checker.Check(quarter), () => Checker.Check(text))) steep.Add("the checker");
        Assert.That(steep, Is.Empty);
    }

    /// <summary>Half a million and two million characters of each, where work that is small on a short text shows. Takes some minutes.</summary>
    [Test, Explicit]
    public void NoWorkGrowsFasterThanALongText()
    {
        var steep = new List<string>();
        foreach (var piece in Hostile)
        {
            var (text, quarter) = (Repeat(piece, 2_000_000), Repeat(piece, 500_000));
            Document document = Document.Create(text), small = Document.Create(quarter);
            if (ProcessorTime.IsSteep(() => Document.Create(quarter), () => Document.Create(text))) steep.Add($"the document on {Name(piece)}");
            steep.AddRange(RuleCatalogue.All.Where(rule => ProcessorTime.IsSteep(() => Consume(rule, small), () => Consume(rule, document)))
                .Select(rule => $"{rule.Id} on {Name(piece)}"));
        }

        Assert.That(steep, Is.Empty);
    }

    private static void Consume(Rule rule, Document document)
    {
        foreach (var _ in rule.Check(document)) { }
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private static string Name(string piece) =>
        string.Concat(TextCases.Visible(piece).Replace("\n", "\\n", StringComparison.Ordinal)
            .Select(c => char.IsSurrogate(c) ? $"\\u{(int)c:X4}" : c.ToString()));
}
