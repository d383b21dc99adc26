namespace KazRuMtQa.Text;

/// <summary>
/// A phrase as written in the tables, matched against tokens. Words stand as they are, case and apostrophes aside; <c>a|b</c> is one of
/// two, <c>do_not|don't</c> writes several words as one choice, <c>(x)</c> may be left out, <c>#</c> is a number, <c>*</c> up to six tokens
/// of any kind; at the end of a phrase <c>…</c> is whatever follows and <c>$</c> says that nothing does, closing marks aside.
/// </summary>
internal sealed class PhrasePattern
{
    private const int LongestGap = 6;

    private readonly Element[] elements;

    private PhrasePattern(Element[] elements) => this.elements = elements;

    /// <summary>The words a match can begin with; <c>#</c> for a number.</summary>
    public IEnumerable<string> FirstWords
    {
        get
        {
            foreach (var element in elements)
            {
                foreach (var choice in element.Choices) yield return choice[0];
                if (!element.IsOptional) break;
            }
        }
    }

    /// <exception cref="InvalidDataException">The phrase begins with a gap, or <c>…</c> is not its last element.</exception>
    public static PhrasePattern Parse(string phrase)
    {
        var parts = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts is [] or ["*" or "…", ..]) throw new InvalidDataException($"The phrase '{phrase}' begins with no word.");
        if (parts.AsSpan(0, parts.Length - 1).IndexOfAny("…", "$") >= 0) throw new InvalidDataException($"The phrase '{phrase}' goes on after its end.");
        return new PhrasePattern(parts.Select(Element.Parse).ToArray());
    }

    /// <returns>One past the last token of the longest match that begins at <paramref name="first"/>; -1 when there is none before <paramref name="end"/>.</returns>
    public int Match(TokenList tokens, int first, int end) => Match(tokens, first, end, 0);

    private int Match(TokenList tokens, int at, int end, int index)
    {
        if (index == elements.Length) return at;
        var element = elements[index];
        if (element.Kind == ElementKind.Rest) return end;
        if (element.Kind == ElementKind.End) return IsOver(tokens, at, end) ? end : -1;
        var longest = element.IsOptional ? Match(tokens, at, end, index + 1) : -1;
        if (element.Kind == ElementKind.Gap)
        {
            for (var i = at; i <= end && i <= at + LongestGap; i++) longest = Math.Max(longest, Match(tokens, i, end, index + 1));
        }

        foreach (var choice in element.Choices)
        {
            if (Reads(tokens, at, end, choice)) longest = Math.Max(longest, Match(tokens, at + choice.Length, end, index + 1));
        }

        return longest;
    }

    private static bool IsOver(TokenList tokens, int at, int end)
    {
        while (at < end && tokens[at].Kind == TokenKind.Mark) at++;
        return at == end;
    }

    private static bool Reads(TokenList tokens, int at, int end, string[] choice)
    {
        if (at + choice.Length > end) return false;
        for (var i = 0; i < choice.Length; i++)
        {
            var token = tokens[at + i];
            if (choice[i] == "#" ? !token.IsNumber : choice[i] != token.Lower) return false;
        }

        return true;
    }

    private enum ElementKind : byte
    {
        Choice,
        Gap,
        Rest,
        End,
    }

    private sealed record Element(ElementKind Kind, string[][] Choices, bool IsOptional)
    {
        public static Element Parse(string part)
        {
            if (part == "*") return new Element(ElementKind.Gap, [], false);
            if (part == "…") return new Element(ElementKind.Rest, [], false);
            if (part == "$") return new Element(ElementKind.End, [], false);
            var isOptional = part is ['(', _, .., ')'];
            var choices = (isOptional ? part[1..^1] : part).Split('|');
            return new Element(ElementKind.Choice, choices.Select(Words).ToArray(), isOptional);
        }

        private static string[] Words(string choice) =>
            choice == "#" ? ["#"] : Tokenizer.Tokenize(choice.Replace('_', ' ')).Select(token => token.Lower).ToArray();
    }
}
