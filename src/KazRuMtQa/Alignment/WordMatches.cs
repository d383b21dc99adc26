using System.Numerics;
using System.Runtime.InteropServices;
using KazRuMtQa.Languages;

namespace KazRuMtQa.Alignment;

/// <summary>
/// Where in the text the counterparts of a source word can stand: by the lexicon, by the sound of a name or of a word that both languages have, and
/// of a number by its value. Made once for each different word.
/// </summary>
internal sealed class WordMatches
{
    /// <summary>Weaker links are chance.</summary>
    private const int LeastStrength = 3;

    /// <summary>Words that are no names have to sound more alike.</summary>
    private const double SameWord = 0.18;

    private const int ShortestName = 3;

    /// <summary>Kinds of consonants in which two spellings of a name may differ.</summary>
    private const int MostDifferent = 2;

    private const int ShortestWord = 5;

    private static readonly IReadOnlyList<WordPlace> Nowhere = [];

    private readonly ContentWords text;
    private readonly StemLinks? links;
    private readonly SourceLexicon? lexicon;
    private readonly Dictionary<int, List<WordPlace>> byStem = [];
    private readonly Dictionary<decimal, List<WordPlace>> byValue = [];
    private readonly Dictionary<string, List<WordPlace>> byForm = new(StringComparer.Ordinal);
    private readonly List<(string Sounds, string Form, bool IsName, int Kinds)>[] bySound = new List<(string, string, bool, int)>['z' + 1];
    private readonly Dictionary<(string, bool), IReadOnlyList<WordPlace>> known = [];
    private readonly Dictionary<decimal, IReadOnlyList<WordPlace>> knownValues = [];

    public WordMatches(ContentWords text, StemLinks? links, SourceLexicon? lexicon, Romanisation romanisation)
    {
        (this.text, this.links, this.lexicon) = (text, links, lexicon);
        var capitals = new HashSet<string>(StringComparer.Ordinal);
        for (var j = 0; j < text.Count; j++)
        {
            for (var word = 0; word < text[j].Length; word++)
            {
                var content = text[j][word];
                var place = new WordPlace(j, word);
                if (content.Value is { } value) { Add(byValue, value, place); continue; }
                if (content.Id >= 0) Add(byStem, content.Id, place);
                Add(byForm, content.Plain, place);
                if (content.IsCapital) capitals.Add(content.Plain);
            }
        }

        foreach (var form in byForm.Keys)
        {
            if (form.Length < ShortestName) continue;
            var sounds = NameSounds.OfLatin(romanisation, form);
            if (sounds.Length > 0 && sounds[0] <= 'z') (bySound[sounds[0]] ??= [])
                .Add((sounds, form, capitals.Contains(form), NameSounds.Consonants(sounds)));
        }
    }

    /// <summary>In the order of sentences.</summary>
    public IReadOnlyList<WordPlace> Of(ContentWord word)
    {
        if (word.Value is { } value)
        {
            if (!knownValues.TryGetValue(value, out var places)) knownValues[value] = places = byValue.TryGetValue(value, out var found)
                ? found : Nowhere;
            return places;
        }

        ref var matches = ref CollectionsMarshal.GetValueRefOrAddDefault(known, (word.Plain, word.IsCapital), out _);
        return matches ??= Find(word);
    }

    /// <summary>Forms in the text that may be this name: the closest first.</summary>
    /// <param name="plain">The name as the source has it.</param>
    /// <param name="inAnyCase">Also those in lower case, which have to sound more alike.</param>
    public IEnumerable<(string Form, double Distance)> NamesLike(string plain, bool inAnyCase = false)
    {
        var sounds = NameSounds.OfCyrillic(plain);
        if (sounds.Length == 0) return [];
        var kinds = NameSounds.Consonants(sounds);
        var like = new List<(string, double)>();
        foreach (var bucket in bySound)
        {
            if (bucket is null || !NameSounds.MayBeginAlike(sounds[0], bucket[0].Sounds[0])) continue;
            foreach (var (latin, form, isName, consonants) in bucket)
            {
                if (!(isName || inAnyCase) || Math.Abs(latin.Length - sounds.Length) > 5
                    || BitOperations.PopCount((uint)(consonants ^ kinds)) > MostDifferent) continue;
                var distance = NameSounds.Distance(sounds, latin);
                if (distance <= (isName ? NameSounds.Same : SameWord)) like.Add((form, distance));
            }
        }

        return like.OrderBy(pair => pair.Item2);
    }

    /// <summary>The forms in the text of an English stem.</summary>
    public IEnumerable<string> FormsOf(int stem) =>
        byStem.TryGetValue(stem, out var places) ? places.Select(place => text[place.Sentence][place.Word].Plain) : [];

    private IReadOnlyList<WordPlace> Find(ContentWord word)
    {
        var places = new HashSet<WordPlace>();
        foreach (var link in links is null ? [] : links.Of(word.Id))
        {
            if (link.Strength >= LeastStrength && byStem.TryGetValue(link.English, out var found)) places.UnionWith(found);
        }

        // Latin words stand in Cyrillic texts as they are.
        if (byForm.TryGetValue(word.Plain, out var same)) places.UnionWith(same);
        if (word.Plain.Length >= ShortestName && (word.IsCapital || (places.Count == 0 && word.Plain.Length >= ShortestWord))) AddLike(word, places);
        foreach (var spelling in lexicon?.SpellingsOf(word.Plain) ?? [])
        {
            if (byForm.TryGetValue(spelling, out var spelled)) places.UnionWith(spelled);
        }

        return places.Count == 0 ? Nowhere : [.. places.OrderBy(place => place.Sentence).ThenBy(place => place.Word)];
    }

    private void AddLike(ContentWord word, HashSet<WordPlace> places)
    {
        var sounds = NameSounds.OfCyrillic(word.Plain);
        if (sounds.Length < ShortestName) return;
        var kinds = NameSounds.Consonants(sounds);
        foreach (var bucket in bySound)
        {
            if (bucket is null || !NameSounds.MayBeginAlike(sounds[0], bucket[0].Sounds[0])) continue;
            foreach (var (latin, form, isName, consonants) in bucket)
            {
                if (Math.Abs(latin.Length - sounds.Length) > 4 || BitOperations.PopCount((uint)(consonants ^ kinds)) > MostDifferent) continue;
                var most = word.IsCapital && isName ? NameSounds.Same : SameWord;
                if ((word.IsCapital && isName) || form.Length >= ShortestWord)
                {
                    if (NameSounds.Distance(sounds, latin) <= most) places.UnionWith(byForm[form]);
                }
            }
        }
    }

    private static void Add<T>(Dictionary<T, List<WordPlace>> index, T key, WordPlace place)
        where T : notnull
    {
        if (!index.TryGetValue(key, out var places)) index[key] = places = [];
        places.Add(place);
    }
}
