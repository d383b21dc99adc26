using System.Numerics;
using KazRuMtQa.Languages;

namespace KazRuMtQa.Alignment;

/// <summary>
/// How far a Cyrillic name is from a Latin one: both are written in sounds (those of <see cref="Romanisation.Fold"/>), and compared letter by letter.
/// Vowels and like consonants cost little, and an ending of the case next to nothing, since English has none.
/// </summary>
internal static class NameSounds
{
    /// <summary>Up to this distance two spellings may be one name.</summary>
    public const double Same = 0.30;

    private const int Longest = 24;
    private const double Far = 9;

    // In twentieths: names are compared thousands of times in an article, and whole numbers are added exactly.
    private const int Unit = 20;
    private const int EndingCost = 3;
    private const int VowelForVowel = 5;
    private const int InsertedVowel = 7;
    private const int InsertedBreath = 8;
    private const int InsertedConsonant = 16;
    private const double Rounding = 1e-6;
    private const int Sounds = 128;

    /// <summary>What it costs that one sound stands for another, by both.</summary>
    private static readonly int[] Costs = Symmetric(
        ('g', 'h', 0.2), ('g', 'J', 0.3), ('h', 'k', 0.4), ('k', 'T', 0.2), ('s', 'T', 0.2), ('s', 'z', 0.2), ('z', 'T', 0.3), ('S', 's', 0.4),
            ('S', 'C', 0.3),
        ('C', 'T', 0.4), ('J', 'z', 0.4), ('J', 'S', 0.4), ('J', 'i', 0.3), ('v', 'f', 0.3), ('v', 'b', 0.4), ('v', 'u', 0.2), ('f', 'p', 0.5),
            ('t', 'd', 0.4),
        ('h', 'J', 0.3), ('b', 'p', 0.5), ('k', 'g', 0.4), ('t', 's', 0.5), ('f', 't', 0.4), ('l', 'r', 0.8), ('m', 'n', 0.5), ('C', 'k', 0.5),
            ('h', 'i', 0.4),
        ('J', 'C', 0.4), ('z', 't', 0.5), ('e', 'h', 0.4), ('k', 's', 0.5), ('d', 'J', 0.4));

    /// <summary>All eight kinds of consonants.</summary>
    private const int Kinds = 255;

    /// <summary>By kinds of consonants: what it costs at least that a Latin word has them and the Cyrillic one has not.</summary>
    private static readonly int[] LatinAlone = [.. Enumerable.Range(0, Kinds + 1).Select(LeastCost)];

    /// <summary>The sounds of a Cyrillic word; empty for what has none.</summary>
    public static string OfCyrillic(string plain)
    {
        Span<char> sounds = stackalloc char[Longest];
        var length = 0;
        foreach (var c in plain)
        {
            var sound = Sound(c);
            if (sound == '\0' || length == Longest || (length > 0 && sounds[length - 1] == sound)) continue;
            sounds[length++] = sound;
        }

        return new string(sounds[..length]);
    }

    /// <summary>The sounds of a Latin word.</summary>
    public static string OfLatin(Romanisation romanisation, string lower)
    {
        var folded = romanisation.Fold(lower);
        return folded.Length > Longest ? folded[..Longest] : folded;
    }

    /// <summary>Whether the two may begin alike: a cheap test before the distance is taken.</summary>
    public static bool MayBeginAlike(char first, char second) =>
        first == second || (IsVowel(first) && IsVowel(second)) || Substitution(first, second) < Unit || first is 'h' or 'i' or 'J'
            || second is 'h' or 'i' or 'J';

    /// <summary>
    /// The kinds of consonants in the sounds, as bits: hissing, stopped, of the lips, of the nose, flowing. Names that differ in more than two of
    /// them are not one, which is known without taking their distance.
    /// </summary>
    public static int Consonants(string sounds)
    {
        var kinds = 0;
        foreach (var sound in sounds) kinds |= Kind(sound);
        return kinds;
    }

    private static int Kind(char sound) => sound switch
    {
        's' or 'z' or 'S' or 'C' or 'T' or 'J' => 1,
        't' or 'd' => 2,
        'b' or 'p' or 'f' or 'v' => 4,
        'k' or 'g' or 'h' => 8,
        'm' => 16,
        'n' => 32,
        'l' => 64,
        'r' => 128,
        _ => 0,
    };

    /// <summary>
    /// What two words at least differ in that have these kinds of consonants, not yet divided by their length: a kind that only the Latin one has was
    /// put in or stands for another, and one that only the Cyrillic one has may be of an ending. Most pairs are told apart by it.
    /// </summary>
    public static double LeastDistance(int cyrillic, int latin) =>
        (double)Math.Max(LatinAlone[latin & ~cyrillic], EndingCost * BitOperations.PopCount((uint)(cyrillic & ~latin))) / Unit;

    /// <summary>The distance by the length of the shorter; 0 for the same sounds.</summary>
    /// <param name="cyrillic">The sounds of the one.</param>
    /// <param name="latin">The sounds of the other.</param>
    /// <param name="most">Where it is more than this, how much more is not counted.</param>
    public static double Distance(string cyrillic, string latin, double most = Same)
    {
        int rows = cyrillic.Length, columns = latin.Length;
        if (rows == 0 || columns == 0) return Far;
        var longest = Length(rows, columns);
        var limit = (int)((most * Unit * longest) + Rounding);
        Span<int> previous = stackalloc int[Longest + 1];
        Span<int> current = stackalloc int[Longest + 1];
        Span<int> insertions = stackalloc int[Longest + 1];
        for (var j = 1; j <= columns; j++) previous[j] = previous[j - 1] + (insertions[j] = Insertion(latin[j - 1]));
        for (var i = 1; i <= rows; i++)
        {
            var sound = cyrillic[i - 1];
            var deletion = rows - i < 3 && rows >= 4 && i >= 3 ? EndingCost : Insertion(sound);
            current[0] = previous[0] + Insertion(sound);
            var least = current[0];
            for (var j = 1; j <= columns; j++)
            {
                current[j] = Math.Min(
                    Math.Min(previous[j] + deletion, current[j - 1] + insertions[j]),
                    previous[j - 1] + Substitution(sound, latin[j - 1]));
                least = Math.Min(least, current[j]);
            }

            // It only grows from here.
            if (least > limit) return Far;

            var swap = previous;
            previous = current;
            current = swap;
        }

        return (double)previous[columns] / (Unit * longest);
    }

    /// <summary>What a distance is divided by.</summary>
    public static int Length(int cyrillic, int latin) => Math.Max(3, Math.Min(cyrillic, latin + 1));

    private static int Substitution(char first, char second) =>
        first == second ? 0 : first < Sounds && second < Sounds ? Costs[(first * Sounds) + second] : Unit;

    private static int Insertion(char sound) => IsVowel(sound) ? InsertedVowel : sound is 'h' or 'J' ? InsertedBreath : InsertedConsonant;

    private static bool IsVowel(char sound) => sound is 'a' or 'e' or 'i' or 'o' or 'u';

    private static char Sound(char c) => c switch
    {
        'а' or 'я' or 'ә' => 'a',
        'б' => 'b',
        'в' => 'v',
        'г' or 'ґ' or 'ғ' => 'g',
        'д' => 'd',
        'е' or 'ё' or 'э' or 'є' => 'e',
        'ж' => 'J',
        'з' => 'z',
        'и' or 'й' or 'ы' or 'і' or 'ї' => 'i',
        'к' or 'қ' => 'k',
        'л' => 'l',
        'м' => 'm',
        'н' or 'ң' => 'n',
        'о' or 'ө' => 'o',
        'п' => 'p',
        'р' => 'r',
        'с' => 's',
        'т' => 't',
        'у' or 'ю' or 'ұ' or 'ү' => 'u',
        'ф' => 'f',
        'х' or 'һ' => 'h',
        'ц' => 'T',
        'ч' => 'C',
        'ш' or 'щ' => 'S',
        _ => '\0',
    };

    /// <summary>Each kind by itself is put in, or stands for a sound of another kind, by whichever of its sounds that is cheapest.</summary>
    private static int LeastCost(int kinds)
    {
        var cost = 0;
        for (var kind = 1; kind <= Kinds; kind <<= 1)
        {
            if ((kinds & kind) == 0) continue;
            var sounds = Enumerable.Range('A', 'z' - 'A' + 1).Select(letter => (char)letter).ToArray();
            cost += sounds.Where(sound => Kind(sound) == kind)
                .Min(sound => Math.Min(Insertion(sound), sounds.Where(other => Kind(other) != kind).Min(other => Substitution(other, sound))));
        }

        return cost;
    }

    private static int[] Symmetric(params (char First, char Second, double Cost)[] pairs)
    {
        var costs = new int[Sounds * Sounds];
        Array.Fill(costs, Unit);
        foreach (var first in "aeiou")
        {
            foreach (var second in "aeiou") costs[(first * Sounds) + second] = VowelForVowel;
        }

        foreach (var (first, second, cost) in pairs)
        {
            costs[(first * Sounds) + second] = costs[(second * Sounds) + first] = (int)Math.Round(cost * Unit);
        }

        return costs;
    }
}
