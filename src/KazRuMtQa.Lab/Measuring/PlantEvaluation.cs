using System.Globalization;
using KazRuMtQa.Alignment;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Text;
using Spectre.Console;

namespace KazRuMtQa.Lab.Measuring;

/// <summary>
/// Damages human translations on purpose, in sentences where nothing was found, and counts how much is seen; and how much is found in the same
/// translations as they were. Damaged sentences stand far enough apart not to hide one another.
/// </summary>
internal sealed class PlantEvaluation(Plant plant, int seed)
{
    private const int Apart = 5;

    private readonly MtChecker checker = new((plant.IsStrict ? CheckOptions.Default.Strict() : CheckOptions.Default) with
    {
        EnabledOnly = new HashSet<string> { "fidelity" },
    });

    private readonly Random random = new(seed);
    private readonly List<string> missed = [];
    private readonly List<string> alarms = [];
    private long words;
    private int planted;
    private int found;

    public void Check(TranslatedArticle article)
    {
        var sound = checker.Check(article.ToArticle());
        var before = Of(sound);
        words += sound.WordCount;
        foreach (var finding in before) alarms.Add(Sample(finding, sound.Article));
        var spans = TranslatedArticle.SpansOf(article.Sentences);
        var sourceSpans = TranslatedArticle.SpansOf(article.Source);
        var aligned = AlignedSource.Of(checker.Read(sound.Article).Document);
        if (!aligned.IsAligned) return;
        var damaged = article.Sentences.ToArray();
        var places = new List<int>();
        for (var i = random.Next(Apart); i < damaged.Length; i++)
        {
            if (before.Any(finding => finding.Span.Overlaps(spans[i]))
                || PlaceOf(aligned, spans[i], sourceSpans[i], article.Sentences[i]) is not { } place) continue;
            if (plant.Damage(place, random) is not { } sentence || sentence == article.Sentences[i]) continue;
            damaged[i] = sentence;
            places.Add(i);
            i += Apart - 1;
        }

        if (places.Count > 0) Count(article, damaged, places, sourceSpans);
    }

    public Table Table()
    {
        var table = new Table().AddColumns("planted", "number", "found", "share", "words", "findings in sound text", "/1000 words");
        table.AddRow(
            plant.Name, $"{planted}", $"{found}", Number(planted == 0 ? 0 : (double)found / planted), $"{words}", $"{alarms.Count}",
                Number(words == 0 ? 0 : 1000.0 * alarms.Count / words));
        return table;
    }

    public void WriteSamples(TextWriter writer, int show)
    {
        foreach (var line in alarms.Take(show)) writer.WriteLine($"sound: {line}");
        foreach (var line in missed.Take(show)) writer.WriteLine($"missed: {line}");
    }

    private void Count(TranslatedArticle article, string[] damaged, List<int> places, TextSpan[] sourceSpans)
    {
        var kept = Enumerable.Range(0, damaged.Length).Where(i => damaged[i].Length > 0).ToArray();
        string[] sentences = [.. kept.Select(i => damaged[i])];
        var spans = TranslatedArticle.SpansOf(sentences);
        var report = checker.Check(article.ToArticle(sentences));
        var findings = Of(report);
        foreach (var place in places)
        {
            planted++;
            var at = Array.IndexOf(kept, place);
            var isSeen = findings.Any(finding =>
                (at >= 0 && finding.Span.Overlaps(spans[at])) || (at < 0 && finding.Source is { } source && source.Overlaps(sourceSpans[place])));
            if (isSeen) found++;
            else missed.Add($"{article.Source[place]} | {(at < 0 ? "–" : damaged[place])}");
        }
    }

    private Finding[] Of(Report report) => [.. report.Findings.Where(finding => plant.Rules.Contains(finding.Rule.Id))];

    private static PlantPlace? PlaceOf(AlignedSource aligned, TextSpan span, TextSpan source, string sentence)
    {
        var text = Cut(aligned.Text, span);
        var sourceSentence = Cut(aligned.Source, source);
        return text < 0 || sourceSentence < 0 ? null : new PlantPlace(sentence, sourceSentence, aligned.TextWords[text].Length, aligned);
    }

    /// <summary>The sentence that the document cut at the span; -1 where it cut otherwise.</summary>
    private static int Cut(Text.Document document, TextSpan span)
    {
        var token = document.TokenAt(span.Start);
        return token.IsNone || !span.Contains(document.SentenceOf(token).Span) ? -1 : document.SentenceOf(token).Index;
    }

    private static string Sample(Finding finding, Article article)
    {
        var source = finding.Source is { } span ? span.In(article.Source!) : "";
        return $"{finding.Rule.Id} {finding.Message} | {Excerpt.Around(article.Text, finding.Span, 60, 60)} | {source}";
    }

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
