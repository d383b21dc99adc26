using System.Collections.Frozen;

namespace KazRuMtQa.Languages;

/// <summary>
/// What a spelling in Latin letters stands for, whatever scheme or habit it follows: <c>Tokayev</c>, <c>Toqaev</c> and <c>Tokajev</c> come to
/// one form. The schemes are those of <c>romanisation.tsv</c>; <c>english</c> holds what BGN, GOST, ICAO and the press have in common.
/// </summary>
internal sealed class Romanisation
{
    private readonly Scheme press;
    private readonly Scheme[] others;

    public Romanisation(TableFolder tables)
    {
        var schemes = tables.Read("romanisation.tsv").GroupBy(row => row[0])
            .ToFrozenDictionary(group => group.Key, group => new Scheme(group), StringComparer.Ordinal);
        press = schemes.GetValueOrDefault("english") ?? new Scheme([]);
        others = schemes.Values.Where(scheme => scheme != press).ToArray();
    }

    /// <summary>The form by the habits of the English press.</summary>
    public string Fold(string lower) => press.Fold(lower, null);

    /// <summary>The forms by the habits of every language that writes such names, the English press first.</summary>
    public IEnumerable<string> Folds(string lower) => others.Select(scheme => scheme.Fold(lower, press)).Prepend(Fold(lower));

    /// <summary>Whether the two spellings can stand for the same letters, each by its own scheme.</summary>
    public bool AreSame(string first, string second)
    {
        var (one, other) = (Fold(first), Fold(second));
        if (one == other) return true;
        foreach (var scheme in others)
        {
            var (foreignOne, foreignOther) = (scheme.Fold(first, press), scheme.Fold(second, press));
            if (foreignOne == other || one == foreignOther || foreignOne == foreignOther) return true;
        }

        return false;
    }

    /// <summary>
    /// The consonants of a spelling in rough classes (k, q, g, h and kh are one; s, z, sh, ch, ts and j are one), so that all spellings of a name
    /// share a key. Vowels, the soft sign and doubled letters do not count.
    /// </summary>
    /// <param name="lower">A lower-case form.</param>
    /// <param name="isContinental">Reads j and ch as German and Polish do: Tatjana, Suchorukow.</param>
    public static ulong Key(string lower, bool isContinental = false)
    {
        ulong key = 0;
        var last = 0;
        for (var i = 0; i < lower.Length; i++)
        {
            var sound = SoundClass(lower, i, isContinental);
            if (sound != 0 && sound != last) key = (key << 4) | (uint)sound;
            if (sound != 0 || IsVowel(Letter(lower, i))) last = sound;
        }

        return key;
    }

    private static int SoundClass(string lower, int i, bool isContinental)
    {
        var next = Letter(lower, i + 1);
        if (i < lower.Length && lower[i] is 'ç' or 'č' or 'ć') return 2;
        return Letter(lower, i) switch
        {
            'k' or 'q' or 'g' or 'x' => 1,
            'h' => IsVowel(Letter(lower, i - 1)) || i == 0 ? 1 : 0,
            'c' => next == 'h' ? (isContinental ? 1 : 2) : next is 'e' or 'i' or 'z' ? 2 : 1,
            's' or 'z' => 2,
            'j' => isContinental ? 0 : 2,
            't' or 'd' => next is 's' or 'z' or 'c' || (next == 'j' && !isContinental) ? 0 : 3,
            'p' => next == 'h' ? 4 : 5,
            'v' or 'w' or 'f' => 4,
            'b' => 6,
            'm' => 7,
            'n' => 8,
            'l' => 9,
            'r' => 10,
            _ => 0,
        };
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>The plain letter at the place; a space beyond the ends.</summary>
    private static char Letter(string lower, int i) => i < 0 || i >= lower.Length ? ' ' : lower[i] < 0x80 ? lower[i] : PlainLetters.Of(lower[i]);

    private sealed class Scheme
    {
        // By the first letter: every name of an article is folded, and a dictionary would be asked for every letter.
        private readonly Rewrite[]?[] byFirst = new Rewrite[]?['ɐ'];

        public Scheme(IEnumerable<string[]> rows)
        {
            foreach (var group in rows.Select(row => new Rewrite(row[1], row[2], row[3] == "end")).GroupBy(rewrite => rewrite.Letters[0]))
            {
                byFirst[group.Key] = [.. group.OrderByDescending(rewrite => rewrite.Letters.Length).ThenByDescending(rewrite => rewrite.AtEnd)];
            }
        }

        /// <param name="lower">A lower-case form.</param>
        /// <param name="otherwise">The scheme for letters of which this one says nothing.</param>
        public string Fold(string lower, Scheme? otherwise)
        {
            var plain = PlainLetters.Of(lower);
            var folded = new System.Text.StringBuilder(plain.Length);
            var last = '\0';
            for (var i = 0; i < plain.Length;)
            {
                var rewrite = Find(plain, i) ?? otherwise?.Find(plain, i);
                foreach (var c in rewrite is null ? plain.AsSpan(i, 1) : rewrite.Sound)
                {
                    if (c != last) folded.Append(last = c);
                }

                i += rewrite?.Letters.Length ?? 1;
            }

            return folded.ToString();
        }

        private Rewrite? Find(string plain, int at)
        {
            if (plain[at] >= byFirst.Length || byFirst[plain[at]] is not { } rewrites) return null;
            var rest = plain.AsSpan(at);
            foreach (var rewrite in rewrites)
            {
                if (rest.StartsWith(rewrite.Letters, StringComparison.Ordinal) && (!rewrite.AtEnd || rest.Length == rewrite.Letters.Length))
                    return rewrite;
            }

            return null;
        }
    }

    private sealed record Rewrite(string Letters, string Sound, bool AtEnd);
}
