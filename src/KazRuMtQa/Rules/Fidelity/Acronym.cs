using System.Collections.Frozen;
using KazRuMtQa.Alignment;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>A body that the source names by its letters, in whose place the text has the letters of another.</summary>
internal sealed class Acronym : FidelityRule
{
    private static readonly Knowledge<FrozenDictionary<string, string[]>> Known = Knowledge.Map("acronyms.tsv", row => row[1].Split('|'));

    private static readonly Knowledge<HashSet<string>> English = new(language => Known.Of(language).Values.SelectMany(forms => forms)
        .Where(form => form.All(char.IsAsciiLetterUpper)).ToHashSet(StringComparer.Ordinal));

    public override string Title => "Acronym differs from the source";

    public override string Why =>
        "Engines take the letters of one body for those of another that is named more often: the Federal Security Service for the Interior Ministry.";

    public override Category Category => Category.Mistranslation;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The [[IMF]] has called on the government to open the border to trade this year.")
        {
            Source = "[[ВОЗ]] призвала правительство открыть в этом году границу для торговли.",
        },
        new("The WHO has called on the government to open the border to trade this year.")
        {
            Source = "ВОЗ призвала правительство открыть в этом году границу для торговли.",
        },
        new("The Interior Ministry said on Friday that the road was closed.") { Source = "В МВД сообщили в пятницу, что дорога закрыта." },
    ];

    public override double Prior => 0.75;

    public override IEnumerable<Finding> Compare(AlignedSource aligned)
    {
        var known = Known.Of(aligned.Language!.Language);
        var english = English.Of(aligned.Language.Language);
        foreach (var group in Pairs(aligned))
        {
            var lost = Acronyms(aligned.Source, group.FirstSource, group.EndSource)
                .FirstOrDefault(token => known.TryGetValue(aligned.Source.TextOf(token), out var forms) && !Stands(aligned, group, forms));
            if (lost is null) continue;
            var near = Acronyms(aligned.Source, group.FirstSource - 1, group.EndSource + 1).Select(aligned.Source.TextOf).ToArray();
            var strange = Acronyms(aligned.Text, group.FirstText, group.EndText).FirstOrDefault(token => english.Contains(aligned.Text.TextOf(token))
                && !Array.Exists(near, source => known.TryGetValue(source, out var forms) && Array.IndexOf(forms, aligned.Text.TextOf(token)) >= 0));
            if (strange is null) continue;
            yield return Differs(
                strange.Span, lost.Span, $"“{aligned.Text.TextOf(strange)}” differs from the source, which has “{SourceText(aligned, lost.Span)}”.",
                    Prior);
        }
    }

    private static IEnumerable<Token> Acronyms(Document document, int first, int end)
    {
        for (var at = Math.Max(0, first); at < Math.Min(end, document.Sentences.Count); at++)
        {
            for (var i = document.Sentences[at].FirstToken; i < document.Sentences[at].EndToken; i++)
            {
                if (document.Tokens[i] is { IsWord: true, Case: LetterCase.Upper, Lower.Length: > 1 } token) yield return token;
            }
        }
    }

    private static bool Stands(AlignedSource aligned, AlignedGroup group, string[] forms)
    {
        var span = AlignedSource.SpanOf(aligned.Text, Math.Max(0, group.FirstText - 1), Math.Min(aligned.Text.Sentences.Count, group.EndText + 1));
        var text = aligned.Text.Text.AsSpan(span.Start, span.Length);
        foreach (var form in forms)
        {
            if (text.Contains(form, form.Length > 3 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
