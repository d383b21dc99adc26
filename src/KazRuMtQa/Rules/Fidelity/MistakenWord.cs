using KazRuMtQa.Alignment;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>
/// A word of the source in whose place the text has another of the same kind: a father for a mother, teachers for parents, gas for oil, death for
/// birth. Words of a kind are few and known, so that one missing and another in its place is hardly ever a free translation.
/// </summary>
internal sealed class MistakenWord : FidelityRule
{
    private static readonly Knowledge<Kinds> Words = new(language => new Kinds(language));

    public override string Title => "Word differs from the source";

    public override string Why =>
        "What occurs in the same sentences is alike to an engine: mother and father, oil and gas, birth and death. The English reads well either "
            + "way.";

    public override Category Category => Category.Mistranslation;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Now the [[teachers]] demand that the kindergarten be closed until Monday.")
        {
            Source = "Теперь [[родители]] требуют закрыть детский сад до понедельника.",
        },
        new("The plant has cut its output of [[gas]] by a third this year.") { Source = "Завод сократил в этом году добычу [[нефти]] на треть." },
        new("Mum took the girl to hospital on Friday.") { Source = "Мать отвезла девочку в больницу в пятницу." },
        new("Oil and gas income rose in July by a third.") { Source = "Нефтегазовые доходы в июле выросли на треть." },
        new("The man died and his widow sold the house.") { Source = "Мужчина скончался, и вдова продала дом." },
    ];

    public override double Prior => 0.75;

    public override IEnumerable<Finding> Compare(AlignedSource aligned)
    {
        var kinds = Words.Of(aligned.Language!.Language);
        var ofSource = kinds.InSource(aligned.Source);
        if (ofSource.Count == 0) yield break;
        var ofText = kinds.InText(aligned.Text);
        foreach (var group in Pairs(aligned))
        {
            if (Swap.Of(group, ofSource, ofText, kinds.MayReplace) is not var (of, lost)) continue;
            yield return Differs(of.Span, lost.Span,
                $"“{aligned.Text.TextOf(of)}” differs from the source, which has “{SourceText(aligned, lost.Span)}”.", Prior);
        }
    }

    /// <summary>Words by their kind: the code of a row is the kind and, behind a hyphen, which of it.</summary>
    private sealed class Kinds(Language language) : SharedTerms(language, "kinds.tsv")
    {
        /// <summary>Whether the word is the name of something of a kind with one of the terms.</summary>
        public bool MayReplace(SharedTerm[] terms, Token word) => Array.Exists(Named(word.Lower), other =>
            Array.Exists(terms, term => KindOf(term).SequenceEqual(KindOf(other))));

        /// <summary>The fatherland is nobody's father.</summary>
        protected override bool IsEnglish(Token token) => !token.Lower.EndsWith("land", StringComparison.Ordinal);

        private static ReadOnlySpan<char> KindOf(SharedTerm term) => term.Code.AsSpan(0, term.Code.IndexOf('-', StringComparison.Ordinal));
    }
}
