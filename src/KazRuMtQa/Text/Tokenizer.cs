using KazRuMtQa.Languages;

namespace KazRuMtQa.Text;

/// <summary>
/// Cuts a text into tokens in one pass. It never changes the text and never skips a visible character: whatever is no word, number,
/// address or mark becomes a symbol.
/// </summary>
internal sealed class Tokenizer
{
    private readonly string text;
    private readonly CancellationToken cancellation;
    private readonly TokenForms forms;
    private readonly AbbreviationReader abbreviations;
    private readonly AddressReader addresses;
    private readonly List<Token> tokens;
    private int position;
    private bool spaceBefore = true;

    private Tokenizer(string text, Lexicon lexicon, CancellationToken cancellation)
    {
        this.cancellation = cancellation;
        this.text = text;
        forms = new TokenForms(text, lexicon);
        abbreviations = new AbbreviationReader(text, forms);
        addresses = new AddressReader(text, forms);
        tokens = new List<Token>((text.Length / 5) + 8);
    }

    public static TokenList Tokenize(string text, Language language, CancellationToken cancellation = default) =>
        new Tokenizer(text, language.Lexicon, cancellation).Run();

    private TokenList Run()
    {
        var asking = new Asking(cancellation);
        while (position < text.Length)
        {
            asking.Step();
            var c = text[position];
            if (char.IsWhiteSpace(c) || char.IsControl(c)) { position++; spaceBefore = true; continue; }
            if (Characters.IsIgnorable(c)) { position++; continue; }
            Next(c);
            spaceBefore = false;
        }

        return new TokenList(tokens.ToArray(), cancellation);
    }

    private void Next(char c)
    {
        if (char.IsAsciiLetterOrDigit(c) || c is >= 'А' and <= 'я')
        {
            var (kind, end) = IsAfterStopOrAt() ? default : addresses.Read(position);
            if (kind != TokenKind.None) { Add(position, end, kind); return; }
        }

        if (Characters.IsLetter(text, position, out var width)) { Word(width); return; }
        if (char.IsDigit(c)) { Number(position); return; }
        if (c is '#' or '@' && (char.IsLetter(Peek(1)) || Peek(1) == '_')) { Tag(); return; }
        if (Characters.IsApostrophe(c) && TryApostrophe()) return;
        if (c == '.') { Stop(); return; }
        if (char.IsHighSurrogate(c) && char.IsLowSurrogate(Peek(1))) { Emoji(); return; }
        Add(position, position + 1, Characters.IsPunctuation(c) ? TokenKind.Mark : TokenKind.Symbol);
    }

    private char Peek(int offset) => position + offset < text.Length ? text[position + offset] : '\0';

    private bool IsAfterStopOrAt() => !spaceBefore && position > 0 && text[position - 1] is '.' or '@';

    /// <summary>'90s, and the 's of "Titanic"'s or Inc.'s; any other apostrophe outside a word is a mark.</summary>
    private bool TryApostrophe()
    {
        if (spaceBefore)
        {
            if (!char.IsAsciiDigit(Peek(1)) || !char.IsAsciiDigit(Peek(2)) || char.IsAsciiDigit(Peek(3))) return false;
            if (text[position] == '‘' && Peek(3) != 's') return false;
            Number(position + 1);
            return true;
        }

        if (text[position] is not ('\'' or '’') || Peek(1) is not ('s' or 'S') || char.IsLetterOrDigit(Peek(2))) return false;
        Add(position, position + 2, TokenKind.Word);
        return true;
    }

    /// <summary>One stop, a run of three or more, or the point of ".38".</summary>
    private void Stop()
    {
        if (spaceBefore && char.IsAsciiDigit(Peek(1))) { Number(position + 1); return; }
        var end = position + 1;
        while (end < text.Length && text[end] == '.') end++;
        Add(position, end - position >= 3 ? end : position + 1, TokenKind.Mark);
    }

    private void Tag()
    {
        var end = position + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_' || Characters.IsCombining(text[end]))) end++;
        Add(position, end, TokenKind.Tag);
    }

    /// <summary>A symbol beyond the basic plane with its modifiers: emoji sequences are one token.</summary>
    private void Emoji()
    {
        var end = position + 2;
        while (end < text.Length)
        {
            if (text[end] is '\uFE0F' or '\u200D' || Characters.IsCombining(text[end])) end++;
            else if (end + 1 < text.Length && char.IsSurrogatePair(text[end], text[end + 1]) && (text[end - 1] == '\u200D' || IsModifier(end)))
                end += 2;
            else break;
        }

        Add(position, end, TokenKind.Symbol);
    }

    private bool IsModifier(int at) => char.ConvertToUtf32(text[at], text[at + 1]) is (>= 0x1F3FB and <= 0x1F3FF) or (>= 0x1F1E6 and <= 0x1F1FF);

    private void Word(int firstWidth)
    {
        if (abbreviations.TryDottedForm(position, out var dotted)) { Add(position, dotted, TokenKind.Word); return; }
        var end = EndOfWord(position + firstWidth);
        if (TryPossessive(end, out var split))
        {
            Add(position, split, TokenKind.Word);
            spaceBefore = false;
            Add(split, end, TokenKind.Word);
            return;
        }

        Add(position, abbreviations.WithStop(position, end), TokenKind.Word);
    }

    private int EndOfWord(int at)
    {
        while (at < text.Length)
        {
            if (Characters.IsLetter(text, at, out var width)) { at += width; continue; }
            var c = text[at];
            if (char.IsDigit(c) || Characters.IsCombining(c) || (c == '.' && IsBetweenDigits(at))) { at++; continue; }
            // AT&T, R&D
            if (c == '&' && char.IsAsciiLetterUpper(text[at - 1]) && at + 1 < text.Length && char.IsAsciiLetterUpper(text[at + 1])) { at++; continue; }
            // An apostrophe, a hyphen or an invisible mark belongs to the word only between letters.
            if (!Characters.IsApostrophe(c) && !Characters.IsHyphen(c) && !Characters.IsIgnorable(c)) break;
            var next = at + 1;
            while (next < text.Length && Characters.IsIgnorable(text[next])) next++;
            if (next >= text.Length || !Characters.IsLetter(text, next, out _) && (Characters.IsApostrophe(c) || !char.IsDigit(text[next]))) break;
            // An opening quote or a grave accent stands for an apostrophe only after a short prefix: O‘Brien, d`Estaing.
            if (c is '‘' or '`' && at - position > 2) break;
            at = next;
        }

        return at;
    }

    /// <summary>Splits "Simonyan's" into "Simonyan" and "'s"; "it's" and "let's" stay whole: their 's is a verb.</summary>
    private bool TryPossessive(int end, out int split)
    {
        split = end - 2;
        return split > position && text[end - 1] is 's' or 'S' && text[split] is '\'' or '’' or 'ʼ'
            && !forms.Entry(position, end).Is(WordClass.Auxiliary);
    }

    private void Number(int at)
    {
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsDigit(c)) at++;
            else if (c is '.' or ',' or ':' or '/' && IsBetweenDigits(at)) at++;
            else if (Characters.IsLetter(text, at, out var width)) at += width;
            else if (Characters.IsHyphen(c) && at + 1 < text.Length && Characters.IsLetter(text, at + 1, out _)) at++;
            else break;
        }

        // (6758.T)
        var end = abbreviations.EndOfStockCode(at);
        Add(position, end < text.Length && text[end] == ')' ? end : at, TokenKind.Number);
    }

    private bool IsBetweenDigits(int at) => at + 1 < text.Length && char.IsDigit(text[at + 1]) && char.IsDigit(text[at - 1]);

    private void Add(int start, int end, TokenKind kind)
    {
        var (form, hash, entry) = forms.Of(start, end, kind);
        var (letterCase, scripts) = kind is TokenKind.Word or TokenKind.Number or TokenKind.Tag ? Characters.ShapeOf(text, start, end) : default;
        if (kind == TokenKind.Number) letterCase = LetterCase.None;
        tokens.Add(new Token(tokens.Count, new TextSpan(start, end), kind, form, letterCase, scripts, spaceBefore, entry)
        {
            FirstLetter = text[start],
            Hash = hash,
        });
        position = end;
    }
}
