using System.Buffers;

namespace KazRuMtQa.Alignment;

/// <summary>
/// Cuts the endings of a Russian or Ukrainian word, longest first: reflexive, then participle and adjective, verb or noun, then what derives nouns.
/// The rest is no root, but the same for the forms of a word, which is all that counting needs.
/// </summary>
internal static class RussianStemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("аеиоуыэюяіїє");
    private const int ShortestStem = 2;

    private static readonly Endings Reflexives = new("ся", "сь");

    private static readonly Endings Gerunds = new("вшись", "вши", "ывши", "ивши", "ившись", "ывшись");

    private static readonly Endings Adjectives = new(
        "ими", "ыми", "его", "ого", "ему", "ому", "ее", "ие", "ые", "ое", "ей", "ий", "ый", "ой", "ем", "им", "ым", "ом", "их", "ых", "ую", "юю",
        "ая",
        "яя", "ою", "ею", "ої", "ій", "ого");

    private static readonly Endings Participles = new("ующ", "ющ", "ащ", "ящ", "ивш", "ывш", "вш", "анн", "янн", "енн", "нн", "ем", "им");

    private static readonly Endings Verbs = new(
        "ейте", "уйте", "ите", "йте", "ете", "ила", "ыла", "ена", "ено", "ены", "ило", "ыло", "или", "ыли", "ует", "уют", "ить", "ыть", "ать",
        "ять", "еть",
        "ишь", "ешь", "ала", "яла", "ало", "яло", "али", "яли", "ела", "ело", "ели", "нет", "ают", "яют", "еют", "ает", "яет", "еет", "ил", "ыл",
        "ал", "ял",
        "ел", "им", "ым", "ем", "ен", "ит", "ыт", "ет", "ют", "ут", "ят", "ат", "ла", "ло", "ли", "на", "но", "ны", "ть", "л", "й", "ю", "у");

    private static readonly Endings Nouns = new(
        "иями", "ями", "ами", "иях", "иям", "ием", "ией", "ии", "ие", "ье", "ей", "ой", "ий", "иям", "ям", "ем", "ам", "ом", "ах", "ях", "ию", "ью",
        "ия", "ья",
        "ев", "ов", "еи", "а", "е", "и", "й", "о", "у", "ы", "ь", "ю", "я", "і");

    private static readonly Endings Derivations = new("остью", "ость", "ост", "ейш", "ейше");

    /// <param name="lower">A lower-case form; ё counts as е.</param>
    public static string Stem(string lower)
    {
        var word = lower.Contains('ё', StringComparison.Ordinal) ? lower.Replace('ё', 'е') : lower;
        var from = StartOfEndings(word);
        if (from >= word.Length) return word;
        var end = word.Length;
        if (!Cut(word, from, ref end, Gerunds))
        {
            Cut(word, from, ref end, Reflexives);
            if (Cut(word, from, ref end, Adjectives)) Cut(word, from, ref end, Participles);
            else if (!Cut(word, from, ref end, Verbs)) Cut(word, from, ref end, Nouns);
        }

        if (end > from && word[end - 1] is 'и' or 'й') end--;
        Cut(word, from, ref end, Derivations);
        if (end > from + 1 && word[end - 1] == 'н' && word[end - 2] == 'н') end--;
        if (end > from && word[end - 1] is 'ь') end--;
        return word[..end];
    }

    /// <summary>Endings are looked for behind the first vowel, and never leave less than two letters.</summary>
    private static int StartOfEndings(string word)
    {
        var vowel = word.AsSpan().IndexOfAny(Vowels);
        return vowel < 0 ? word.Length : Math.Max(vowel + 1, ShortestStem);
    }

    private static bool Cut(string word, int from, ref int end, Endings endings)
    {
        var longest = endings.LongestIn(word.AsSpan(from, end - from));
        end -= longest;
        return longest > 0;
    }
}
