using KazRuMtQa.Alignment;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>A sentence that denies in the source and does not in the text, or the reverse.</summary>
internal sealed class Negation : FidelityRule
{
    private static readonly Knowledge<NegativeWords> Words = new(language => new NegativeWords(language.Tables));

    public override string Title => "“Not” differs from the source";

    public override string Why =>
        "A lost or added “not” says the opposite. What is denied can be put in many ways, so this is shown with --strict only.";

    public override Category Category => Category.Mistranslation;

    public override IReadOnlyList<Example> Examples =>
    [
        new("[[The head of the region signed the agreement with the builders on Friday.]]")
        {
            Source = "Глава региона [[не]] подписал в пятницу соглашение со строителями.",
        },
        new("The head of the region did not sign the agreement with the builders on Friday.")
        {
            Source = "Глава региона не подписал в пятницу соглашение со строителями.",
        },
        new("The head of the region did [[not]] sign the agreement with the builders on Friday.")
        {
            Source = "Глава региона подписал в пятницу соглашение со строителями.",
        },
        new("The builders failed to finish the road by Friday.") { Source = "Строители не закончили дорогу к пятнице." },
    ];

    public override double Prior => 0.4;

    public override IEnumerable<Finding> Compare(AlignedSource aligned)
    {
        var source = Words.Of(aligned.Language!.Language);
        var english = Words.Of(aligned.Text.Language);
        foreach (var group in Pairs(aligned))
        {
            var denied = source.First(aligned.Source, group.FirstSource, group.EndSource, isStrong: true);
            var deniedHere = english.First(aligned.Text, group.FirstText, group.EndText, isStrong: true);
            if (denied is not null && english.First(aligned.Text, group.FirstText, group.EndText, isStrong: false) is null)
            {
                var span = AlignedSource.SpanOf(aligned.Text, group.FirstText, group.EndText);
                yield return Differs(span, denied.Span,
                    $"The source has “{SourceText(aligned, denied.Span)}” here, and nothing in the text denies.", Prior);
            }
            else if (deniedHere is not null && source.First(aligned.Source, group.FirstSource, group.EndSource, isStrong: false) is null)
            {
                var span = AlignedSource.SpanOf(aligned.Source, group.FirstSource, group.EndSource);
                yield return Differs(deniedHere.Span, span, $"“{aligned.Text.TextOf(deniedHere)}” differs from the source, where nothing denies.",
                    Prior);
            }
        }
    }

    /// <summary>Words that deny (strong), and words that may stand for a denial (weak: fail, without, un-), by what they begin or end with.</summary>
    private sealed class NegativeWords
    {
        /// <summary>Behind un- and dis- a word has to follow.</summary>
        private const int ShortPrefix = 4;

        private readonly string[] strong;
        private readonly string[] weak;

        public NegativeWords(TableFolder tables)
        {
            var rows = tables.Read("negation.tsv").ToArray();
            strong = [.. rows.Where(row => row[1] == "strong").Select(row => row[0])];
            weak = [.. rows.Select(row => row[0])];
        }

        public Token? First(Document document, int first, int end, bool isStrong)
        {
            for (var at = first; at < end; at++)
            {
                for (var i = document.Sentences[at].FirstToken; i < document.Sentences[at].EndToken; i++)
                {
                    var token = document.Tokens[i];
                    if (token.IsWord && Array.Exists(isStrong ? strong : weak, form => IsForm(SourceLanguage.Plain(token.Lower), form))) return token;
                }
            }

            return null;
        }

        /// <summary>not; un*; *less.</summary>
        private static bool IsForm(string word, string form) =>
            form[^1] == '*' ? word.Length >= form.Length + (form.Length > ShortPrefix ? -1 : ShortPrefix)
                && word.AsSpan().StartsWith(form.AsSpan(0, form.Length - 1), StringComparison.Ordinal)
            : form[0] == '*' ? word.AsSpan().EndsWith(form.AsSpan(1), StringComparison.Ordinal)
            : word == form;
    }
}
