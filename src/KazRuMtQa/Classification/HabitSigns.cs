using KazRuMtQa.Knowledge;
using KazRuMtQa.Text;

namespace KazRuMtQa.Classification;

/// <summary>What a token says of the habit of writing that its n-grams show, and of whether they can be quoted.</summary>
[Flags]
internal enum HabitSigns : ushort
{
    None = 0,

    /// <summary>A word that stands for itself alone: no name.</summary>
    Word = 1 << 0,
    Stop = 1 << 1,

    /// <summary>A name, a number, a quotation mark: one stands for all of its kind.</summary>
    Stand = 1 << 2,
    Mark = 1 << 3,

    /// <summary>A word that is not grammatical.</summary>
    Content = 1 << 4,
    Article = 1 << 5,
    Auxiliary = 1 << 6,
    Preposition = 1 << 7,
    Pronoun = 1 << 8,
}

/// <summary>Reads the signs of tokens.</summary>
internal static class TokenHabitSigns
{
    private const string Stops = ",;:.!?()";

    /// <summary>The signs of every token of a document.</summary>
    public static HabitSigns[] Of(Document document)
    {
        var signs = new HabitSigns[document.Tokens.Count];
        for (var i = 0; i < signs.Length; i++) signs[i] = Of(document.Tokens[i]);
        return signs;
    }

    private static HabitSigns Of(Token token)
    {
        var isMark = token.Kind == TokenKind.Mark;
        var isFunction = token.Is(WordClass.Function);
        var signs = token.IsWord && (isFunction || token.Case == LetterCase.Lower) ? HabitSigns.Word
            : isMark && Stops.Contains(token.Lower[0]) ? HabitSigns.Stop
            : HabitSigns.Stand;
        if (isMark) signs |= HabitSigns.Mark;
        if (token.IsWord && !isFunction) signs |= HabitSigns.Content;
        var classes = token.Entry.Class;
        if ((classes & WordClass.Article) != 0) signs |= HabitSigns.Article;
        if ((classes & WordClass.Auxiliary) != 0) signs |= HabitSigns.Auxiliary;
        if ((classes & WordClass.Preposition) != 0) signs |= HabitSigns.Preposition;
        if ((classes & WordClass.Pronoun) != 0) signs |= HabitSigns.Pronoun;
        return signs;
    }
}
