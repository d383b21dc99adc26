using System.Collections.Frozen;
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
        var source = Words.Of(aligned.Language!.Language).In(aligned.Source);
        var english = Words.Of(aligned.Text.Language).In(aligned.Text);
        foreach (var group in Pairs(aligned))
        {
            var (denials, denialsHere) = (source.Within(group.FirstSource, group.EndSource), english.Within(group.FirstText, group.EndText));
            if (Strong(denials) is { } denied && denialsHere.Count == 0)
            {
                var span = AlignedSource.SpanOf(aligned.Text, group.FirstText, group.EndText);
                yield return Differs(span, denied.Span,
                    $"The source denies this (“{SourceText(aligned, denied.Span)}”) and the text does not: check whether “not” was lost.", Prior);
            }
            else if (Strong(denialsHere) is { } deniedHere && denials.Count == 0)
            {
                var span = AlignedSource.SpanOf(aligned.Source, group.FirstSource, group.EndSource);
                yield return Differs(deniedHere.Span, span,
                    $"“{aligned.Text.TextOf(deniedHere)}” differs from the source, which denies nothing here: check which is meant.", Prior);
            }
        }
    }

    private static Token? Strong(List<(Token Token, Denial Of)> denials) => denials.Find(denial => denial.Of.IsStrong).Token;

    /// <summary>A word that denies: surely, or as one of many things that it may mean.</summary>
    private sealed record Denial(string Form, bool IsStrong);

    /// <summary>Words that deny (strong), and words that may stand for a denial (weak: fail, without, un-), by what they begin or end with.</summary>
    private sealed class NegativeWords
    {
        /// <summary>Behind un- and dis- a word has to follow.</summary>
        private const int ShortPrefix = 4;

        private readonly FrozenDictionary<string, Denial> words;
        private readonly FrozenDictionary<char, Denial[]> beginnings;
        private readonly FrozenDictionary<char, Denial[]> endings;

        public NegativeWords(TableFolder tables)
        {
            var rows = tables.Read("negation.tsv").Select(row => new Denial(row[0], row[1] == "strong"))
                .OrderByDescending(row => row.IsStrong).ToArray();
            words = rows.Where(row => !row.Form.Contains('*', StringComparison.Ordinal)).DistinctBy(row => row.Form)
                .ToFrozenDictionary(row => row.Form, StringComparer.Ordinal);
            beginnings = rows.Where(row => row.Form[^1] == '*').GroupBy(row => row.Form[0])
                .ToFrozenDictionary(group => group.Key, group => group.ToArray());
            endings = rows.Where(row => row.Form[0] == '*').GroupBy(row => row.Form[^1])
                .ToFrozenDictionary(group => group.Key, group => group.ToArray());
        }

        public Mentions<Denial> In(Document document) => new(document, form => Of(SourceLanguage.Plain(form)));

        private Denial? Of(string plain)
        {
            if (words.TryGetValue(plain, out var denial)) return denial;
            foreach (var beginning in beginnings.GetValueOrDefault(plain[0], []))
            {
                if (Begins(plain, beginning.Form)) return beginning;
            }

            foreach (var ending in endings.GetValueOrDefault(plain[^1], []))
            {
                if (plain.Length > ending.Form.Length && plain.AsSpan().EndsWith(ending.Form.AsSpan(1), StringComparison.Ordinal)) return ending;
            }

            return null;
        }

        /// <summary>un*</summary>
        private static bool Begins(string word, string form) => word.Length >= form.Length + (form.Length > ShortPrefix ? -1 : ShortPrefix)
            && word.AsSpan().StartsWith(form.AsSpan(0, form.Length - 1), StringComparison.Ordinal);
    }
}
