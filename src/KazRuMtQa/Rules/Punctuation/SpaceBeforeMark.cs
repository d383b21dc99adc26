using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

internal sealed class SpaceBeforeMark : Rule
{
    public override string Title => "Space before mark";

    public override string Why =>
        "Translation engines work on words and marks set apart and join them again; when the joining fails, a comma or stop is left hanging after "
            + "a space.";

    public override Category Category => Category.WhiteSpace;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The court closed the case[[ ,]] the lawyer said.", ","),
        new("A queue stood at the village[[ .]] Volunteers brought tea.", "."),
        new("Who will pay for it[[ ?]] Nobody knows.", "?"),
        new("Prices rose by 5%[[ ;]] wages (and pensions)[[ ,]] too.", ";"),
        new("The trains stand[[ .]]They will run.", ". "),
        new("\"It is open\"[[ ,]] he said.", ","),
        new("They flew the u.k[[ .]]envoy home.", ". "),
        new("Commanders say U.S[[ .]]troops are near, and the sun set 🌅[[ ,]] at last.", ". "),
        new("He came from . NET development and shot with a .22 rifle."),
        new("The index .SPX . fell, and the Nikkei .N225 rose."),
        new("Prices rose 3 percent … and fell again . . . and rose ..."),
        new("Thanks :) Fine :P See you ;-) The .com boom is over."),
        new("Final score\t2 : 1\t14 : 6\t22 , 5"),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var mark in document.Tokens.Marks)
        {
            if (!mark.SpaceBefore || !Marks.IsPoint(mark) || document.StartsParagraph(mark)) continue;
            var before = document.Tokens[mark.Index - 1];
            var next = document.Tokens[mark.Index + 1];
            if (!EndsWord(before) || (IsPartOfNext(mark, next) && !IsCutInitials(document.Tokens, before, mark, next))
                || document.IsIn(mark, Zones.Table | Zones.Foreign)) continue;
            // "2 : 1", "Name : X": scores and labels.
            // The stop after a share index (".SPX .") is kept away from it on purpose.
            if (before.Case == LetterCase.Upper && document.Tokens[before.Index - 1].IsMark('.')) continue;
            if (mark.IsMark(':') && (before.IsNumber || next.IsNumber || document.IsIn(mark, Zones.Heading))) continue;
            var repair = mark.Lower + (next is { IsWord: true, SpaceBefore: false } ? " " : "");
            yield return Repair(new TextSpan(before.Span.End, mark.Span.End), $"Delete the space before “{mark.Lower}”.", repair);
        }
    }

    private static bool EndsWord(Token before) =>
        before.IsWord || before.IsNumber || before.Kind == TokenKind.Url || Marks.IsClosingBracket(before)
            || (before.IsMark('"') && !before.SpaceBefore) || before.Lower is "%" or "”" or "»" or "’"
        // An emoji ends a phrase as a word does.
        || (before.Kind == TokenKind.Symbol && before.Lower.Length > 1 && char.IsHighSurrogate(before.Lower[0]));

    /// <summary>"u.s .troops": the last stop of the initials has slipped to the next word.</summary>
    private static bool IsCutInitials(TokenList tokens, Token before, Token mark, Token next)
    {
        if (!mark.IsMark('.') || next is not { IsWord: true, SpaceBefore: false, Case: LetterCase.Lower }) return false;
        // Small initials are letters and stops to the tokenizer.
        return before.Lower.Length >= 3 ? before.Lower[^1] != '.' && before.Lower[^2] == '.'
            : before is { IsWord: true, SpaceBefore: false, Lower.Length: 1 } && tokens[before.Index - 1] is var stop && stop.IsMark('.')
                && !stop.SpaceBefore && tokens[stop.Index - 1] is { IsWord: true, Lower.Length: 1 };
    }

    /// <summary>".NET", ".22", ":)", another point that makes it a doubled mark or a spaced ellipsis.</summary>
    private static bool IsPartOfNext(Token mark, Token next)
    {
        if (Marks.IsPoint(next) || next.Lower == "…") return true;
        if (mark.IsMark('.') && (next.Lower == "net" || (!next.SpaceBefore && !next.IsNone && !Marks.IsQuote(next) && !next.Is(WordClass.Function))))
            return true;
        if (mark.Lower is ":" or ";" && next is { SpaceBefore: false, IsWord: true, Lower.Length: 1 }) return true;
        return mark.Lower is ":" or ";" && !next.SpaceBefore && next.Kind is not TokenKind.Word && !Marks.IsQuote(next) && !next.IsNone;
    }
}
