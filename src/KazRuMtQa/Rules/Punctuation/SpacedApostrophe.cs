using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

/// <summary>Looks at the apostrophe of a genitive with a space before it: "the lawyers ' staff", "Trump Jr. 's statement".</summary>
internal sealed class SpacedApostrophe : Rule
{
    public override string Title => "Space before apostrophe";

    public override string Why => "The engine worked on words and marks set apart and left the apostrophe apart from its word.";

    public override Category Category => Category.WhiteSpace;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("He checked the [[citizens ']] applications and left.", "citizens'"),
        new("It was the [[father 's]] wish.", "father's"),
        new("The [[farmers ’]] harvest was late.", "farmers’"),
        new("She said: 'The farmers ' left early'."),
        new("The farmers' harvest was late; in the summer of '69 rock 'n' roll began."),
        new("They read the farmers 'Monday' and 's' is a letter."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var token in document.Tokens)
        {
            if (!token.SpaceBefore || !IsApostrophe(token) || document.IsIn(token, Zones.Table | Zones.Foreign)) continue;
            var before = document.Tokens[token.Index - 1];
            if (!before.IsWord || before.Lower.Length < 2 || Last(document, token, before) is not { } last || !IsAlone(document, token)) continue;
            var span = Document.SpanOf(before, last);
            var right = document.TextOf(before) + document.TextOf(Document.SpanOf(token, last));
            yield return Repair(span, $"Delete the space before the apostrophe in “{document.TextOf(span)}”.", right);
        }
    }

    private static bool IsApostrophe(Token token) => token.Lower == "'s" || token.Kind == TokenKind.Mark && token.Lower.Length == 1
        && Characters.IsApostrophe(token.Lower[0]);

    /// <summary>
    /// The last token of the ending: the "s" that touches the apostrophe, or the apostrophe alone behind a plural and before the word that is
    /// owned.
    /// </summary>
    private static Token? Last(Document document, Token apostrophe, Token before)
    {
        var next = document.Tokens[apostrophe.Index + 1];
        if (apostrophe.Lower == "'s") return next is { IsWord: true, SpaceBefore: true } ? apostrophe : null;
        if (next is { Lower: "s", Case: LetterCase.Lower, SpaceBefore: false })
            return document.Tokens[next.Index + 1] is { IsWord: true, SpaceBefore: true } ? next : null;
        return before.Lower.EndsWith('s') && document.TagOf(before).IsNominal() && next is { IsWord: true, SpaceBefore: true }
            && !next.Is(WordClass.Function)
            && (document.TagOf(next).IsNominal() || document.TagOf(next).IsAdjective()) ? apostrophe : null;
    }

    /// <summary>The only single mark of its sentence: two may be quotation marks.</summary>
    private static bool IsAlone(Document document, Token apostrophe)
    {
        var sentence = document.SentenceOf(apostrophe);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++) if (i != apostrophe.Index && document.Tokens[i].Kind == TokenKind.Mark
            && IsApostrophe(document.Tokens[i])) return false;
        return true;
    }
}
