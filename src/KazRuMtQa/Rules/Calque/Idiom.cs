using KazRuMtQa.Phrases;

namespace KazRuMtQa.Rules.Calque;

internal sealed class Idiom() : PhraseRule("idioms.tsv")
{
    public override string Title => "Literal idiom";

    public override string Why => "A set phrase of another language means nothing in English when its words are translated one by one.";

    public override Category Category => Category.Mistranslation;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.8;

    private protected override string Fault(PhraseOrigin origin) => $"is a literal rendering of {origin.Name}";
}
