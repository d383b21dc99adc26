using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Shared;

/// <summary>A simple noun phrase without its determiner: adjectives and a head ("long official visit").</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="Head">Index of its noun.</param>
internal readonly record struct NounPhrase(int First, int Head)
{
    private const int MostAdjectives = 2;

    /// <summary>
    /// The phrase that begins at the token when nothing in it is a name, and no other noun or hyphen goes on after its head; null otherwise.
    /// </summary>
    public static NounPhrase? At(Document document, int first)
    {
        var head = first;
        while (head < first + MostAdjectives && document.TagAt(head).IsAdjective() && IsPlain(document.Tokens[head])) head++;
        if (!document.TagAt(head).IsNoun() || !IsPlain(document.Tokens[head])) return null;
        var next = document.Tokens[head + 1];
        if (document.TagAt(head + 1).IsNominal() || document.TagAt(head + 1).IsAdjective() || document.TagAt(head + 1) == PartOfSpeech.Numeral
            || next.Lower is "-" or "–" or "'s" or "'" or "’" or "and" or "or" or "/")
            return null;
        return new NounPhrase(first, head);
    }

    private static bool IsPlain(Token token) =>
        token is { IsWord: true, Case: LetterCase.Lower } && token.Lower.All(char.IsAsciiLetter) && token.Entry.IsCommonWord
            && !token.Is(WordClass.Unit | WordClass.Weekday | WordClass.Month);

    /// <summary>Where running text can be judged: no heading, list, table, foreign words.</summary>
    public static bool IsRunning(Document document, Token token) =>
        !document.IsIn(token, Zones.Heading | Zones.Foreign | Zones.Table | Zones.Byline | Zones.Dateline | Zones.ListItem);
}
