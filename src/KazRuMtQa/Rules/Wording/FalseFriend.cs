using KazRuMtQa.Phrases;

namespace KazRuMtQa.Rules.Wording;

internal sealed class FalseFriend() : PhraseRule("false-friends.tsv")
{
    public override string Title => "False friend";

    public override string Why =>
        "The word looks like one of the original but means something else in English. It is flagged only where the words around it show the wrong "
            + "sense.";

    public override Category Category => Category.Mistranslation;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.8;

    private protected override string Fault(PhraseOrigin origin) => $"is {origin.Name} here";
}
