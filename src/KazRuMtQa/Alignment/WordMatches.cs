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
    private const int LongerWord = 4;
    private const int LongerName = 5;

    private static readonly IReadOnlyList<WordPlace> Nowhere = [];

    private readonly ContentWords text;
    private readonly StemLinks? links;
    private readonly SourceLexicon? lexicon;
    private readonly Dictionary<int, List<WordPlace>> byStem;
    private readonly Dictionary<decimal, List<WordPlace>> byValue = [];
    private readonly Dictionary<string, List<WordPlace>> byForm;
    private readonly SoundingForms[] bySound;
    private readonly List<List<WordPlace>> found = [];
    private readonly Dictionary<(string, bool), IReadOnlyList<WordPlace>> known;
    private readonly Dictionary<decimal, IReadOnlyList<WordPlace>> knownValues = [];
    private readonly Dictionary<(string, bool), (string Form, double Distance)[]> knownNames = [];

    public WordMatches(ContentWords text, StemLinks? links, SourceLexicon? lexicon, Romanisation romanisation)
    {
        (this.text, this.links, this.lexicon) = (text, links, lexicon);
        // Half of the words are there for the first time.
        var expected = Enumerable.Range(0, text.Count).Sum(sentence => text[sentence].Length) / 2;
        (byStem, known) = (new(expected), new(expected));
        byForm = new(expected, StringComparer.Ordinal);
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

        bySound = [.. byForm.Keys.Where(form => form.Length >= ShortestName)
            .Select(form => (Form: form, Sounds: NameSounds.OfLatin(romanisation, form)))
            .Where(form => form.Sounds.Length > 0 && form.Sounds[0] <= 'z')
            .Select(form => new Sounding(form.Form, form.Sounds, capitals.Contains(form.Form), NameSounds.Consonants(form.Sounds)))
            .GroupBy(form => form.Sounds[0]).OrderBy(forms => forms.Key).Select(forms => new SoundingForms(forms.Key, [.. forms]))];
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

    /// <summary>Forms in the text that may be this name: the closest first. Several rules ask, for one name again and again.</summary>
    /// <param name="plain">The name as the source has it.</param>
    /// <param name="inAnyCase">Also those in lower case, which have to sound more alike.</param>
    public IReadOnlyList<(string Form, double Distance)> NamesLike(string plain, bool inAnyCase = false)
    {
        ref var like = ref CollectionsMarshal.GetValueRefOrAddDefault(knownNames, (plain, inAnyCase), out _);
        return like ??= [.. Alike(plain, LongerName, candidate => candidate.IsName ? NameSounds.Same : inAnyCase ? SameWord : null)
            .OrderBy(pair => pair.Distance)];
    }

    /// <summary>The forms in the text of an English stem.</summary>
    public IEnumerable<string> FormsOf(int stem) =>
        byStem.TryGetValue(stem, out var places) ? places.Select(place => text[place.Sentence][place.Word].Plain) : [];

    private IReadOnlyList<WordPlace> Find(ContentWord word)
    {
        found.Clear();
        foreach (var link in links is null ? [] : links.Of(word.Id))
        {
            if (link.Strength >= LeastStrength && byStem.TryGetValue(link.English, out var places)) found.Add(places);
        }

        // Latin words stand in Cyrillic texts as they are.
        AddForm(word.Plain);
        if (word.Plain.Length >= ShortestName && (word.IsCapital || IsUnanswered(word))) AddLike(word);
        if (!word.IsCapital) return Joined();
        foreach (var spelling in lexicon?.SpellingsOf(word.Plain) ?? []) AddForm(spelling);
        return Joined();
    }

    private IReadOnlyList<WordPlace> Joined()
    {
        return found.Count switch
        {
            0 => Nowhere,
            1 => found[0],
            _ => [.. found.SelectMany(places => places).Distinct().OrderBy(place => place.Sentence).ThenBy(place => place.Word)],
        };
    }

    /// <summary>A word that the lexicon knows is answered by it, or not at all.</summary>
    private bool IsUnanswered(ContentWord word) => found.Count == 0 && word.Plain.Length >= ShortestWord && links?.IsKnown(word.Id) != true;

    private void AddForm(string form)
    {
        if (byForm.TryGetValue(form, out var places)) found.Add(places);
    }

    private void AddLike(ContentWord word)
    {
        foreach (var (form, _) in Alike(word.Plain, LongerWord, candidate => word.IsCapital && candidate.IsName ? NameSounds.Same
            : candidate.Form.Length >= ShortestWord ? SameWord : null)) found.Add(byForm[form]);
    }

    /// <summary>The forms of the text that sound like the word.</summary>
    /// <param name="plain">The word as the source has it.</param>
    /// <param name="longer">By how many sounds one may be longer than the other.</param>
    /// <param name="most">How far a form may be from it; null for those that cannot be it.</param>
    private IEnumerable<(string Form, double Distance)> Alike(string plain, int longer, Func<Sounding, double?> most)
    {
        var sounds = NameSounds.OfCyrillic(plain);
        if (sounds.Length < ShortestName) yield break;
        var kinds = NameSounds.Consonants(sounds);
        foreach (var (first, forms, ofForms) in bySound)
        {
            if (!NameSounds.MayBeginAlike(sounds[0], first)) continue;
            for (var i = 0; i < ofForms.Length; i++)
            {
                // Most are told apart by these two numbers, which stand side by side.
                if (BitOperations.PopCount((uint)(ofForms[i].Kinds ^ kinds)) > MostDifferent
                    || Math.Abs(ofForms[i].Length - sounds.Length) > longer) continue;
                var candidate = forms[i];
                if (most(candidate) is not { } limit) continue;
                if (NameSounds.LeastDistance(kinds, candidate.Kinds) > limit * NameSounds.Length(sounds.Length, candidate.Sounds.Length)) continue;
                var distance = NameSounds.Distance(sounds, candidate.Sounds, limit);
                if (distance <= limit) yield return (candidate.Form, distance);
            }
        }
    }

    private static void Add<T>(Dictionary<T, List<WordPlace>> index, T key, WordPlace place)
        where T : notnull
    {
        if (!index.TryGetValue(key, out var places)) index[key] = places = new List<WordPlace>(1);
        places.Add(place);
    }

    /// <summary>A form of the text with its sounds.</summary>
    /// <param name="Form">The lower-case form.</param>
    /// <param name="Sounds">What it sounds like.</param>
    /// <param name="IsName">Whether it begins with a capital anywhere.</param>
    /// <param name="Kinds">The kinds of its consonants.</param>
    private readonly record struct Sounding(string Form, string Sounds, bool IsName, int Kinds);

    /// <summary>The forms that begin with a sound.</summary>
    /// <param name="First">The sound.</param>
    /// <param name="Forms">The forms.</param>
    /// <param name="Numbers">Of each its kinds of consonants and how many sounds it has.</param>
    private readonly record struct SoundingForms(char First, Sounding[] Forms, (int Kinds, int Length)[] Numbers)
    {
        public SoundingForms(char first, Sounding[] forms)
            : this(first, forms, Array.ConvertAll(forms, form => (form.Kinds, form.Sounds.Length)))
        {
        }
    }
}
