using System.Buffers;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Phrases;

/// <summary>What an element of a phrase does for the match.</summary>
internal enum PhraseRole : byte
{
    Flagged,

    /// <summary>Must stand there, but is not flagged.</summary>
    Context,

    /// <summary>Must not stand there.</summary>
    Barred,
}

internal enum ChoiceKind : byte
{
    Words,
    Number,

    /// <summary>A whole number in figures.</summary>
    Figures,
    Name,

    /// <summary>One to four words.</summary>
    Gap,

    /// <summary>Up to six tokens of any kind.</summary>
    WideGap,

    /// <summary>The beginning of a sentence, marks aside.</summary>
    Start,

    /// <summary>The end, closing marks aside.</summary>
    End,

    /// <summary>Whatever follows.</summary>
    Rest,
}

/// <param name="Lower">As in <see cref="Token.Lower"/>.</param>
/// <param name="Case">How it must be written; <see cref="LetterCase.None"/> for any way.</param>
/// <param name="Forms">What the form is to the base form that the table names; none for a word that stands as it is.</param>
internal readonly record struct PhraseWord(string Lower, LetterCase Case, Inflection Forms)
{
    public bool Is(Token token) => token.Lower == Lower && (Case == LetterCase.None || token.Case == Case);
}

/// <summary>One of the choices of an element: words in a row, or an open place.</summary>
internal sealed record PhraseChoice(ChoiceKind Kind, PhraseWord[] Words)
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("<>[]()~*#^…");

    public Inflection Forms => Array.Find(Words, word => word.Forms != Inflection.None).Forms;

    public (int Fewest, int Most) Length => Kind switch
    {
        ChoiceKind.Words => (Words.Length, Words.Length),
        ChoiceKind.Number => (1, PhraseMatcher.LongestRun),
        ChoiceKind.Figures => (1, 1),
        ChoiceKind.Name => (1, PhraseMatcher.LongestRun + 1),
        // Hyphens between the words.
        ChoiceKind.Gap => (1, (2 * PhraseMatcher.LongestRun) - 1),
        ChoiceKind.WideGap => (0, PhraseMatcher.WidestGap),
        _ => (0, 0),
    };

    /// <summary>An inflected word gives a choice for each form.</summary>
    public static IEnumerable<PhraseChoice> Parse(string text, Language language) => text switch
    {
        "#" => [new(ChoiceKind.Number, [])],
        "##" => [new(ChoiceKind.Figures, [])],
        "<name>" => [new(ChoiceKind.Name, [])],
        "*" => [new(ChoiceKind.Gap, [])],
        "**" => [new(ChoiceKind.WideGap, [])],
        _ => text.Split('_')
            .Aggregate((IEnumerable<PhraseWord[]>)[[]],
                (before, word) => from start in before from next in Readings(word, language) select (PhraseWord[])[.. start, .. next])
            .Select(words => new PhraseChoice(ChoiceKind.Words, words)),
    };

    private static IEnumerable<PhraseWord[]> Readings(string word, Language language) => word.StartsWith('~')
        ? language.Inflections.Of(word[1..]).Select(form => Tokens(form.Key, form.Value, language))
        : [Tokens(word, Inflection.None, language)];

    private static PhraseWord[] Tokens(string word, Inflection forms, Language language)
    {
        if (word.Length == 0 || (word.Length > 1 && word.AsSpan().ContainsAny(Signs)))
            throw new InvalidDataException($"The word '{word}' of a phrase is empty, or a sign in it means nothing.");
        // Alone, 's would be read as a quotation mark and a letter.
        if (word.All(char.IsAsciiLetterLower) || word == "'s") return [new PhraseWord(word, LetterCase.None, forms)];
        return Tokenizer.Tokenize(word, language)
            .Select(token => new PhraseWord(token.Lower, token.IsCapitalised || token.Case == LetterCase.Mixed ? token.Case : LetterCase.None, forms))
            .ToArray();
    }
}

/// <summary>What stands between two spaces of a phrase.</summary>
internal sealed record PhraseElement(PhraseChoice[] Choices, bool IsOptional, PhraseRole Role)
{
    public (int Fewest, int Most) Length =>
        Role == PhraseRole.Barred
            ? (0, 0)
            : (IsOptional ? 0 : Choices.Min(choice => choice.Length.Fewest), Choices.Max(choice => choice.Length.Most));

    public bool Has(ChoiceKind kind) => Array.Exists(Choices, choice => choice.Kind == kind);

    public static PhraseElement Parse(string text, Language language)
    {
        ChoiceKind? sign = text switch { "^" => ChoiceKind.Start, "$" => ChoiceKind.End, "…" => ChoiceKind.Rest, _ => null };
        if (sign is { } kind) return new PhraseElement([new PhraseChoice(kind, [])], false, PhraseRole.Flagged);
        var role = PhraseRole.Flagged;
        if (text is ['[', _, .., ']']) (role, text) = text[1] == '!' ? (PhraseRole.Barred, text[2..^1]) : (PhraseRole.Context, text[1..^1]);
        var isOptional = text is ['(', _, .., ')'];
        var choices = (isOptional ? text[1..^1] : text).Split('|').SelectMany(choice => PhraseChoice.Parse(choice, language));
        return new PhraseElement(choices.OrderByDescending(choice => choice.Words.Length).ToArray(), isOptional, role);
    }
}
