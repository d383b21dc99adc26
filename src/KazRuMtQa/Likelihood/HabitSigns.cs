using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Likelihood;

/// <summary>What a token is to the n-grams it stands in.</summary>
[Flags]
internal enum TokenSigns : byte
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
}

/// <summary>What a token, or the tokens of an n-gram together, say of the habit of writing that it shows, and of whether it can be quoted.</summary>
/// <param name="Signs">The signs of all its tokens.</param>
/// <param name="Classes">What all its tokens can be.</param>
internal readonly record struct HabitSigns(TokenSigns Signs, WordClass Classes)
{
    private const string Stops = ",;:.!?()";

    /// <summary>Of every token of a document.</summary>
    public static HabitSigns[] Of(Document document)
    {
        var signs = new HabitSigns[document.Tokens.Count];
        for (var i = 0; i < signs.Length; i++) signs[i] = new HabitSigns(SignsOf(document.Tokens[i]), document.Tokens[i].Entry.Class);
        return signs;
    }

    public static HabitSigns operator |(HabitSigns one, HabitSigns other) => new(one.Signs | other.Signs, one.Classes | other.Classes);

    public bool Has(TokenSigns any) => (Signs & any) != 0;

    public bool Has(WordClass any) => (Classes & any) != 0;

    private static TokenSigns SignsOf(Token token)
    {
        var isMark = token.Kind == TokenKind.Mark;
        var isFunction = token.Is(WordClass.Function);
        var signs = token.IsWord && (isFunction || token.Case == LetterCase.Lower) ? TokenSigns.Word
            : isMark && Stops.Contains(token.Lower[0]) ? TokenSigns.Stop
            : TokenSigns.Stand;
        if (isMark) signs |= TokenSigns.Mark;
        if (token.IsWord && !isFunction) signs |= TokenSigns.Content;
        return signs;
    }
}
