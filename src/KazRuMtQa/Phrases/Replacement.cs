using System.Text;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Phrases;

/// <summary>
/// The right English for a phrase, as written in the tables: <c>&lt;name></c>, <c>#</c>, <c>##</c> and <c>*</c> copy what the phrase's
/// elements of that kind matched, in order; <c>~word</c> takes the form that the first inflected word of the phrase had. <c>[strict,severe] …</c> is
/// offered only where one of these words stands in the phrase: a repair must be right for the very words it replaces.
/// </summary>
internal sealed class Replacement
{
    private static readonly (string Sign, ChoiceKind Kind)[] Signs =
        [("<name>", ChoiceKind.Name), ("##", ChoiceKind.Figures), ("#", ChoiceKind.Number), ("*", ChoiceKind.Gap)];

    /// <summary>One of these words must stand in the phrase; empty where all alternatives of the phrase have this repair.</summary>
    private readonly HashSet<string> words = [];

    /// <summary>A piece copies a slot, inflects a word, or stands as it is.</summary>
    private readonly List<(int Slot, string? Inflected, string Literal)> pieces = [];

    /// <exception cref="InvalidDataException">The phrase has nothing to copy or no inflected word.</exception>
    public Replacement(string text, PhrasePattern pattern)
    {
        if (text.StartsWith('[') && text.IndexOf(']', StringComparison.Ordinal) is > 0 and var close)
        {
            words = text[1..close].Split(',', StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal);
            text = text[(close + 1)..].TrimStart();
        }

        var copied = new int[Signs.Length];
        var literal = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var sign = Array.FindIndex(Signs, sign => string.CompareOrdinal(text, at, sign.Sign, 0, sign.Sign.Length) == 0);
            if (sign < 0 && text[at] != '~') { literal.Append(text[at++]); continue; }
            if (literal.Length > 0) pieces.Add((-1, null, literal.ToString()));
            literal.Clear();
            if (sign >= 0)
            {
                var slot = pattern.IndexOf(Signs[sign].Kind, copied[sign]++);
                if (slot < 0) throw new InvalidDataException($"'{text}' copies what is not in the phrase: {Signs[sign].Sign}.");
                pieces.Add((slot, null, ""));
                at += Signs[sign].Sign.Length;
                continue;
            }

            var end = at + 1;
            while (end < text.Length && (char.IsAsciiLetter(text[end]) || text[end] == '-')) end++;
            if (!pattern.HasInflection) throw new InvalidDataException($"'{text}' takes a form from a phrase that has none.");
            pieces.Add((-1, text[(at + 1)..end], ""));
            at = end;
        }

        if (literal.Length > 0) pieces.Add((-1, null, literal.ToString()));
    }

    /// <summary>Whether the words that were matched are those that this repair is for.</summary>
    public bool IsFor(Document document, ReadOnlySpan<PhraseSlot> slots)
    {
        if (words.Count == 0) return true;
        foreach (var slot in slots)
        {
            for (var i = slot.First; i < slot.End; i++) if (words.Contains(document.Tokens[i].Lower)) return true;
        }

        return false;
    }

    public string Fill(Document document, ReadOnlySpan<PhraseSlot> slots)
    {
        var filled = new StringBuilder();
        foreach (var (slot, inflected, literal) in pieces)
            filled.Append(slot >= 0 ? Copy(document, slots[slot]) : inflected is not null ? Inflect(document, inflected, slots) : literal);
        // What was left out leaves its spaces.
        return filled.Replace("  ", " ").Replace(" ,", ",").ToString().Trim();
    }

    /// <summary>A number or an article that opened a sentence loses its capital.</summary>
    private static string Copy(Document document, PhraseSlot slot)
    {
        if (slot.First == slot.End) return "";
        var first = document.Tokens[slot.First];
        var text = document.TextOf(Document.SpanOf(first, document.Tokens[slot.End - 1])).ReplaceLineEndings(" ");
        return first.Is(WordClass.NumberWord | WordClass.Article) && first.Case == LetterCase.Capitalised
            ? char.ToLowerInvariant(text[0]) + text[1..]
            : text;
    }

    private static string Inflect(Document document, string word, ReadOnlySpan<PhraseSlot> slots)
    {
        var (tokens, inflections) = (document.Tokens, document.Language.Inflections);
        var slot = slots[0];
        for (var i = 1; i < slots.Length && slot.Forms == Inflection.None; i++) slot = slots[i];
        var before = tokens[slot.First - 1];
        if (before.Lower is "not" or "also" or "already" || before.Lower.EndsWith("ly", StringComparison.Ordinal)) before = tokens[slot.First - 2];
        var form = FormOf(slot.Forms, before);
        if (word != "be") return inflections.Inflect(word, form);
        var isPlural = before.Lower is "they" or "we" or "you" || (before.Entry.NounShare > 0.5f && before.Lower.EndsWith('s'));
        return form switch
        {
            Inflection.Base when !IsHelper(before) => "are",
            Inflection.Past when isPlural => "were",
            _ => inflections.Inflect(word, form),
        };
    }

    /// <summary>Which of the forms that the word can be it is, by the word before it.</summary>
    private static Inflection FormOf(Inflection forms, Token before)
    {
        if ((forms & Inflection.Participle) != 0 && IsBeOrHave(before.Lower)) return Inflection.Participle;
        if ((forms & Inflection.Base) != 0 && (IsHelper(before) || forms == Inflection.Base)) return Inflection.Base;
        foreach (var form in (ReadOnlySpan<Inflection>)[Inflection.Past, Inflection.Third, Inflection.Base, Inflection.Participle])
            if ((forms & form) != 0) return form;
        return forms == Inflection.None ? Inflection.Base : forms;
    }

    private static bool IsHelper(Token token) => token.Lower == "to" || (token.Is(WordClass.Auxiliary) && !IsBeOrHave(token.Lower));

    private static bool IsBeOrHave(string word) =>
        word is "have" or "has" or "had" or "having" or "be" or "am" or "is" or "are" or "was" or "were" or "been" or "being" or "'ve" or "he's"
            or "it's" or "i've" or "we've" or "they've";
}
