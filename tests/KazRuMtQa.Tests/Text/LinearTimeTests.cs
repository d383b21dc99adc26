using System.Diagnostics;
using System.Globalization;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests.Text;

/// <summary>
/// The cost of every rule grows linearly on texts made to hurt. Linear work on these texts takes milliseconds, work by the square seconds, so
/// a bound on the clock tells them apart on a slow and busy machine too.
/// </summary>
public sealed class LinearTimeTests
{
    private const int Length = 60_000;

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(1.5);

    private static readonly MtChecker Checker = new(CheckOptions.Default.Strict());

    /// <summary>Each is repeated to the length of the text.</summary>
    private static readonly string[] Hostile =
    [
        .. ("( ) [[ {{ < & \" ' ‘ ’ “ ” « » „ ` `` . … , ; : - -- — * | # @ / _ % a а 1 A Aa ¡ ？ ﬁ 中 ” « “‘ (a) \"a\" “a” 1. 1, 1a 1-1 a. A. a- a' a/ a@ a@b. a.b a.b.c@ a_ a% a,a " +
            "a.a.a http:// www. hhttp:// #a @a U.S. Gen. w {0} <a> &amp; &lt &# </s> [[1]] ** [/b] @@ ▁ â€™ Ð Ã \\").Split(' ', StringSplitOptions.RemoveEmptyEntries),
        " ", "\n", "\r\n", "\t", "\0", "\u0001", "\u00A0", "\u200B", "\u00AD", "\u0301", "a\u0301", "а\u0301", "\uD83D", "😀", "𐐀", "\uFFFD",
        "1 ", "a ", "A ", "а ", ". . .", ". ", ", ", "a, ", "a. ", "A. ", "a b. ", "A b. ", "“a. ", "\"a ", "‘a ", "‘a’ ", "(a ", "a) ", "- ", "* ", "1. ", "a\n", "1\n", "\"\n", "“\n", "“a\n\n", "- a\n", "* a\n", "a|", "a\t", "|a",
        "the ", "the the ", "said ", "said the ", "a said, ", "he said. ", "Officials. ", "officials. ", "of the ", "The ", "Asel ", "Asel Bek ", "5 km ", "5 million ", "2023 year ", "20 hours ", "12.03.2024 ", "Monday 5 March ",
        "Read also\n", "Photo: a\n", "A road\n", "The road is open. ", "The road is open.\n", "The road is open.\n\n", "He left. “We go. ", "«А» ", "жол ", "жол a ", "Жол. ", "сказал он. ", "do n't ", " 's ", "htp: / / ", "km. ", "word of word of ", "MVD ", "MVD (", "Kupyansk direction ", "Kupyansk ", "the Kupyansk the ", "1 1 heads of cattle ", "gave gave a a-a to ", "((( we remind that ", "<!-- kazrumtqa off --> a,, <!-- kazrumtqa on -->",
    ];

    private static IEnumerable<TestCaseData> Cases() => Hostile.Select(piece => new TestCaseData(piece).SetName("linear time " + Name(piece)));

    [TestCaseSource(nameof(Cases))]
    public void NoRuleTakesLong(string piece)
    {
        Document? document = null;
        var slow = new List<string>();
        Time("the document", () => document = Document.Create(Repeat(piece, Length)));
        foreach (var rule in RuleCatalogue.All) Time(rule.Id, () => Consume(rule, document!));
        Time("the checker", () => Checker.Check(document!.Text));
        Assert.That(slow, Is.Empty);

        void Time(string what, Action work)
        {
            var time = Stopwatch.StartNew();
            work();
            if (time.Elapsed > Bound) slow.Add(string.Create(CultureInfo.InvariantCulture, $"{what}: {time.Elapsed.TotalSeconds:0.0} s for {Length} characters"));
        }
    }

    /// <summary>One and four million characters of each: which work grows faster than its text? Takes some minutes.</summary>
    [Test, Explicit]
    public void FourTimesTheTextTakesFourTimesTheTime()
    {
        var steep = new List<string>();
        foreach (var piece in Hostile)
        {
            Document? once = null, fourTimes = null;
            Compare("the document", () => once = Document.Create(Repeat(piece, 500_000)), () => fourTimes = Document.Create(Repeat(piece, 2_000_000)));
            foreach (var rule in RuleCatalogue.All) Compare(rule.Id, () => Consume(rule, once!), () => Consume(rule, fourTimes!));

            void Compare(string what, Action small, Action large)
            {
                var (first, second) = (Measure(small), Measure(large));
                if (second > TimeSpan.FromSeconds(1) && second > 8 * first)
                    steep.Add(string.Create(CultureInfo.InvariantCulture, $"{what} on {Name(piece)}: {first.TotalSeconds:0.00} s, then {second.TotalSeconds:0.00} s"));
            }
        }

        Assert.That(steep, Is.Empty);
    }

    private static TimeSpan Measure(Action work)
    {
        GC.Collect();
        var time = Stopwatch.StartNew();
        work();
        return time.Elapsed;
    }

    private static void Consume(Rule rule, Document document)
    {
        foreach (var _ in rule.Check(document)) { }
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private static string Name(string piece) => string.Concat(TextCases.Visible(piece).Replace("\n", "\\n", StringComparison.Ordinal).Select(c => char.IsSurrogate(c) ? $"\\u{(int)c:X4}" : c.ToString()));
}
