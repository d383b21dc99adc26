using KazRuMtQa.Likelihood;
using KazRuMtQa.Reporting;
using KazRuMtQa.Rules;
using KazRuMtQa.Scoring;
using KazRuMtQa.Tests.Reporting.Sample.Fragment;
using KazRuMtQa.Tests.Reporting.Sample.Leftover;
using KazRuMtQa.Tests.Reporting.Sample.Repetition;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests.Reporting;

/// <summary>A small article with overlapping findings of every severity, a dismissed one, and one over the end of a paragraph.</summary>
internal static class Samples
{
    public const string Text =
        "River levels fall\r\n\r\nThe water in the the Ural fell by {0} centimetres, according to officials. experts.\r\n\r\nIt is is expected to "
            + "fall again on Friday.\r\n";

    public static readonly DoubledWord DoubledWord = new();
    public static readonly Placeholder Placeholder = new();
    public static readonly CollapsedList CollapsedList = new();

    public static CheckedFile File { get; } = new("news/river levels.txt", Report(Text,
        DoubledWord.Find(Text, "the the", "“the” is written twice.", "the") with { Confidence = 0.97, IsCertainRepair = true },
        CollapsedList.Find(Text, "fell by {0} centimetres, according to officials. experts", "A stop breaks the list “officials. experts”.",
            "fell by {0} centimetres, according to officials and experts",
            "fell by {0} centimetres, according to officials") with
        { Confidence = 0.8125 },
        Placeholder.Find(Text, "{0}", "“{0}” is a placeholder that was never filled.") with { Confidence = 0.99 },
        DoubledWord.Find(Text, "is is", "“is” is written twice.", "is") with { Confidence = 0.6, Dismissal = Dismissal.Baseline }) with
    {
        Reasons = [new Reason("Doubled word", 1.25), new Reason("Names spelt <two> ways", 0.5), new Reason("Little else found", -0.31)],
    });

    public static CheckedFile Clean { get; } = new("news/clean.txt", Report("All is well.\n"));

    /// <summary>An article with its source beside it.</summary>
    public static CheckedFile Compared { get; } = new("news/ural.txt", Report(English, Differing()) with
    {
        Article = new Article(English) { Source = Russian, SourceLanguage = "ru" },
        Pairs =
        [
            new SentencePair(new TextSpan(0, 44), new TextSpan(0, 45)),
            new SentencePair(new TextSpan(45, English.Length), new TextSpan(46, Russian.Length)),
        ],
    })
    { SourcePath = "news/урал.txt" };

    private static Finding Differing() => DoubledWord.Find(English, "12 centimetres", "“12 centimetres” differs from the source.") with
    {
        Source = new TextSpan(Russian.IndexOf("22", StringComparison.Ordinal), Russian.IndexOf('.', StringComparison.Ordinal)),
    };

    private const string English = "The Ural in the city fell by 12 centimetres. It is expected to fall again.";
    private const string Russian = "Уровень Урала в городе упал на 22 сантиметра. Ожидается, что он снова упадёт.";

    public static Report Report(string text, params Finding[] findings)
    {
        var document = Document.Create(text);
        var score = Score.Of(findings, document.WordCount);
        return new Report(new Article(text))
        {
            Findings = findings,
            Sentences = [.. document.Sentences.Select(sentence =>
                new SentenceLikelihood(sentence.Span,
                    sentence.Index == 2 ? 0.75 : 0.25) { Reasons = sentence.Index == 2 ? [new Reason("Doubled word", 2)] : [] })],
            Score = score.Value,
            ScoreTerms = score.Terms,
            VerdictReason = "There is 1 major issue to look at in 26 words.",
            Verdict = score.Value < 90 ? Verdict.Block : Verdict.Pass,
            MtLikelihood = 0.91234,
            WordCount = document.WordCount,
            LikelihoodBasis = LikelihoodBasis.WordsAndRules,
        };
    }

    public static string Write(Action<TextWriter> write)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(writer);
        return writer.ToString();
    }

    /// <summary>The version of the tool changes with every release; the golden files do not.</summary>
    public static string WithoutVersion(string report) =>
        report.Replace($"\"{ToolVersion.Current}\"", "\"0.0.0\"", StringComparison.Ordinal);
}
