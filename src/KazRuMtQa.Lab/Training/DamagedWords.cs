using KazRuMtQa.Languages;
using KazRuMtQa.Phrases;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training;

/// <summary>
/// News with one word in some forty put wrong, as translation does: another form of the word, another preposition, a verb for its noun, a
/// word of another sense. Annotated segments are few; these teach the forms of the fault. The same seed damages the same words.
/// </summary>
internal sealed class DamagedWords(int seed)
{
    private const int Distance = 40;

    private static readonly string[] Prepositions =
        ["in", "on", "at", "by", "for", "from", "to", "with", "of", "about", "under", "into", "over", "against"];

    private static readonly Lazy<ILookup<string, string>> FormsOf = new(() => Language.English.Tables.Read("verbs.tsv")
        .Select(row => row.SelectMany(cell => cell.Split('|')).Where(form => form != "-").Distinct(StringComparer.Ordinal).ToArray())
        .SelectMany(forms => forms.SelectMany(form => forms.Where(other => other != form).Select(other => (form, other))))
        .ToLookup(pair => pair.form, pair => pair.other, StringComparer.Ordinal));

    private readonly Random random = new(seed);
    private readonly List<string> common = [];

    /// <summary>The article with words replaced, and which tokens these are.</summary>
    public (Document Text, HashSet<int> Damaged) Damage(Document sound)
    {
        var text = new System.Text.StringBuilder();
        var places = new List<int>();
        var (from, next) = (0, random.Next(1, 2 * Distance));
        for (var i = 0; i < sound.Tokens.Count; i++)
        {
            var token = sound.Tokens[i];
            if (token.Case == LetterCase.Lower && token.IsWord && token.Entry.IsCommonWord && !token.Is(WordClass.Function)
                && token.Entry.PerMillion > 5)
                Remember(token.Lower);
            if (--next > 0 || Replacement(sound, token) is not { } replacement) continue;
            text.Append(sound.Text, from, token.Span.Start - from);
            places.Add(text.Length);
            text.Append(replacement);
            from = token.Span.End;
            next = random.Next(1, 2 * Distance);
        }

        text.Append(sound.Text, from, sound.Text.Length - from);
        var document = Document.Create(text.ToString(), Language.English, Models.Bundled.Folder);
        return (document, places.Select(place => document.TokenAt(place).Index).ToHashSet());
    }

    private void Remember(string word)
    {
        if (common.Count < 5000) common.Add(word);
        else common[random.Next(common.Count)] = word;
    }

    private string? Replacement(Document document, Token token)
    {
        if (!token.IsWord || token.Case != LetterCase.Lower || !token.Entry.IsCommonWord || !token.Lower.All(char.IsAsciiLetter)) return null;
        var other = token.Is(WordClass.Preposition) && Prepositions.Contains(token.Lower) ? Prepositions[random.Next(Prepositions.Length)]
            : token.Is(WordClass.Function) ? null
            : random.Next(4) switch
            {
                0 => SameTag(document.TagOf(token)),
                _ => Form(token),
            };
        return other == token.Lower ? null : other;
    }

    /// <summary>Another form of a word that can be a verb, the plural of a word that can be a noun.</summary>
    private string? Form(Token token)
    {
        var forms = FormsOf.Value[token.Lower].ToArray();
        if (forms.Length > 0) return forms[random.Next(forms.Length)];
        return token.Entry.NounShare > 0.8f && !token.Lower.EndsWith('s')
            ? Language.English.Inflections.Inflect(token.Lower, Inflection.Third)
            : null;
    }

    /// <summary>A common word that can be the same part of speech.</summary>
    private string? SameTag(PartOfSpeech tag)
    {
        for (var tries = 0; tries < 20 && common.Count > 100; tries++)
        {
            var word = common[random.Next(common.Count)];
            var entry = Language.English.Lexicon[word];
            if (tag.IsNoun() ? entry.NounShare > 0.8 : tag.IsAdjective() ? entry.AdjectiveShare > 0.8 : tag.IsVerb() && entry.VerbShare > 0.8)
                return word;
        }

        return null;
    }
}
