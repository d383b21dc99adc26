using KazRuMtQa.Phrases;

namespace KazRuMtQa.Rules.Wording;

internal sealed class Spinner() : PhraseRule("spinner.tsv")
{
    public override string Title => "Broken set phrase";

    public override string Why =>
        "Rewriting tools swap single words for synonyms and break names, terms and set phrases: “join of states” for union, “blood force” for "
            + "pressure.";

    public override Category Category => Category.Mistranslation;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    private protected override string Fault(PhraseOrigin origin) => "looks like a set phrase with one word swapped";
}
