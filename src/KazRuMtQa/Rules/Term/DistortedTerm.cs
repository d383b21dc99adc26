using KazRuMtQa.Phrases;

namespace KazRuMtQa.Rules.Term;

internal sealed class DistortedTerm() : PhraseRule("offices-and-terms.tsv")
{
    public override string Title => "Wrong term";

    public override string Why =>
        "Offices, bodies and legal terms have fixed names in English. Engines and rewriting tools translate them word by word, and the reader no "
            + "longer knows who is meant.";

    public override Category Category => Category.Terminology;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.8;

    private protected override string Fault(PhraseOrigin origin) => "is not the English term";
}
