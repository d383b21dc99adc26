using System.Buffers;
using KazRuMtQa.Languages;

namespace KazRuMtQa.Text;

/// <summary>Decides whether the stop after a word belongs to it: abbreviations, initials, forms with inner stops, stock-exchange codes.</summary>
internal sealed class AbbreviationReader(string text, TokenForms forms)
{
    /// <summary>Longest abbreviation that is looked up, and longest run of single letters with stops.</summary>
    private const int Longest = 12;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyAEIOUY");

    /// <summary>"U.S.", "a.m.", "J.R.R.", "Ph.D.", "XOM.N" at the position.</summary>
    public bool TryDottedForm(int position, out int end) =>
        TryInitials(position, out end) || TryListedForm(position, out end) || TryStockCode(position, out end);

    /// <summary>The end of the word with the stop after it, if that stop marks an abbreviation or an initial here.</summary>
    public int WithStop(int position, int end)
    {
        if (end >= text.Length || text[end] != '.' || end - position > Longest) return end;
        if (end + 1 < text.Length && text[end + 1] == '.') return end;
        var next = SkipBlanks(end + 1);
        var following = next < text.Length ? text[next] : '\n';
        var goesOn = char.IsLower(following) || char.IsDigit(following) || following == ',';
        var belongs = forms.Lexicon.AbbreviationOf(text.AsSpan(position, end + 1 - position)) switch
        {
            Abbreviation.Title or Abbreviation.Initialism => true,
            Abbreviation.Number or Abbreviation.Month => char.IsDigit(following),
            // "Sun.", "art.": forms that are words too are abbreviations only where the sentence plainly goes on.
            Abbreviation.General => goesOn || !forms.Entry(position, end).IsCommonWord,
            _ when end - position == 1 => IsInitial(position, next, following),
            // China-U. S. trade
            _ when Characters.IsHyphen(text[end - 2]) => IsInitialAt(next),
            _ => goesOn && next > end + 1 && HasNoVowel(position, end),
        };
        return belongs ? end + 1 : end;
    }

    /// <summary>
    /// "J. Smith", "E. coli", "J. R. R. Tolkien", "p. 3", "i. e.": a letter alone, then a stop, and no new sentence after it; not "Plan B. The"
    /// and not "so did I. Prices".
    /// </summary>
    private bool IsInitial(int position, int next, char following)
    {
        var letter = text[position];
        if (IsInitialAt(next)) return true;
        if (!char.IsUpper(letter)) return char.IsLetter(letter) && char.IsDigit(following);
        if (letter != 'I' && char.IsLower(following)) return true;
        if (!char.IsUpper(following)) return false;
        var wordEnd = next;
        while (wordEnd < text.Length && char.IsLetter(text[wordEnd]) && wordEnd - next < 16) wordEnd++;
        var entry = forms.Entry(next, wordEnd);
        return !entry.Is(WordClass.Function) && (letter != 'I' || !entry.IsCommonWord);
    }

    private bool IsInitialAt(int at) => at + 1 < text.Length && char.IsLetter(text[at]) && text[at + 1] == '.';

    /// <summary>"Jnr.", "hrs.", "bln." that no list has.</summary>
    private bool HasNoVowel(int position, int end) =>
        end - position is >= 2 and <= 4 && char.IsAsciiLetterLower(text[end - 1]) && text.AsSpan(position, end - position).IndexOfAny(Vowels) < 0;

    private bool TryInitials(int position, out int end)
    {
        var letters = 0;
        end = position;
        while (letters < Longest && end + 1 < text.Length && char.IsLetter(text[end]) && text[end + 1] == '.')
        {
            end += 2;
            letters++;
        }

        if (letters >= 2 && !IsLetterOrDigitAt(end)) return true;
        // "U.S": the last stop is missing.
        if (letters == 0 || end >= text.Length || !char.IsAsciiLetterUpper(text[end]) || !char.IsAsciiLetterUpper(text[position])
            || IsLetterOrDigitAt(end + 1))
            return false;
        end++;
        return true;
    }

    private bool TryListedForm(int position, out int end)
    {
        var limit = Math.Min(text.Length, position + 8);
        for (end = position; end < limit && (char.IsAsciiLetter(text[end]) || text[end] == '.'); end++) { }
        return end - position > 3 && text[end - 1] == '.' && text.AsSpan(position, end - position - 1).Contains('.')
            && forms.Lexicon.AbbreviationOf(text.AsSpan(position, end - position)) != Abbreviation.None;
    }

    /// <summary>XOM.N, SMC.PS: how news agencies name a share. Not "NATO.A new": a single A or I is a word.</summary>
    private bool TryStockCode(int position, out int end)
    {
        var stop = position;
        while (stop < text.Length && stop - position < 8 && (char.IsAsciiLetterUpper(text[stop]) || char.IsAsciiDigit(text[stop]))) stop++;
        end = EndOfStockCode(stop);
        return stop - position >= 2 && end > stop && (end - stop > 2 || text[stop + 1] is not ('A' or 'I'));
    }

    /// <summary>One past the one or two capitals after the stop at the position; the position itself when there is no such ending.</summary>
    public int EndOfStockCode(int stop)
    {
        if (stop >= text.Length || text[stop] != '.') return stop;
        var end = stop + 1;
        while (end < text.Length && end - stop < 4 && char.IsAsciiLetterUpper(text[end])) end++;
        return end - stop is 2 or 3 && !IsLetterOrDigitAt(end) ? end : stop;
    }

    private bool IsLetterOrDigitAt(int at) => at < text.Length && char.IsLetterOrDigit(text[at]);

    private int SkipBlanks(int at)
    {
        // A stop is followed by a space or two; more would let a text of nothing but stops and spaces cost its square.
        for (var limit = Math.Min(text.Length, at + 4); at < limit && Characters.IsBlank(text[at]); at++) { }
        return at;
    }
}
