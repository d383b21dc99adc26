using KazRuMtQa.Phrases;

namespace KazRuMtQa.Rules.Calque;

internal sealed class LiteralRendering() : PhraseRule("calques.tsv")
{
    public override string Title => "Literal translation";

    public override string Why =>
        "Engines carry the set wordings of Russian and Kazakh news over word by word. English has its own way to say it; at worst the literal one "
            + "says something else.";

    public override Category Category => Category.Unidiomatic;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.8;

    private protected override string Fault(PhraseOrigin origin) => $"looks like a literal rendering of {origin.Name}";
}
