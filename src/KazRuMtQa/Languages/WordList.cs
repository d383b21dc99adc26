using System.Buffers;
using System.Collections.Frozen;
using System.IO.Compression;

namespace KazRuMtQa.Languages;

/// <summary>
/// Tells English words from what is none. News uses some fifty thousand forms often enough to be counted (<see cref="Lexicon"/>); this adds the
/// rarer ones of the <c>dictionary.txt.gz</c> of the language, what English has borrowed for things of the region (<c>loan-words.tsv</c>: kobyz,
/// qvevri), rare ones as they stand (<c>rare-words.txt.gz</c>), and what English forms of words: inflections, derivations, compounds, the other
/// spelling.
/// It is generous: a coinage passes, so that what does not pass is a non-word or a foreign one.
/// </summary>
internal sealed class WordList
{
    /// <summary>Parts of a word shorter than that are met by chance.</summary>
    private const int ShortestPart = 4;

    /// <summary>What is longer is no word of any language, and not worth the time of reading it.</summary>
    private const int LongestWord = 40;

    /// <summary>What is longer is no slip.</summary>
    private const int Longest = 24;

    /// <summary>A half of a compound is a word that news uses; rare words of a few letters join to anything.</summary>
    private const float CompoundPerMillion = 2;

    private static readonly string[] Prefixes =
    [
        "un", "re", "de", "dis", "non", "pre", "post", "anti", "mis", "over", "under", "out", "sub", "super", "inter", "multi", "co", "counter",
        "micro", "mega", "macro", "mini", "cyber", "crypto",
        "bio", "geo", "eco", "neuro", "hyper", "trans", "ultra", "semi", "pseudo", "electro", "photo", "thermo", "hydro", "auto", "tele", "euro",
        "agri", "agro", "petro", "nano", "ex", "extra", "intra",
        "infra", "mid", "down", "up", "back", "fore", "self", "narco", "techno", "immuno", "radio", "physio", "psycho", "socio", "cardio", "chemo",
        "ethno", "homo", "hetero", "mono", "poly", "proto", "quasi",
        "tri", "after", "cross", "meta", "para", "aero", "astro", "audio", "video",
        "laryngo", "tracheo", "broncho", "gastro", "hepato", "nephro", "osteo", "cranio", "cerebro", "pharyngo", "naso", "rhino", "vaso", "angio",
        "lympho", "haemo", "hemo", "haemato", "hemato", "pneumo", "thoraco", "cysto", "arthro", "dermo", "entero", "retro", "turbo", "ferro",
        "phospho", "sulfo", "chloro", "fluoro", "litho", "magneto", "paleo", "palaeo", "phyto", "pyro", "cryo", "stereo", "opto", "piezo", "franco",
        "anglo",
        "russo", "sino",
    ];

    /// <summary>Endings, and what may stand in their place in the word they were put to.</summary>
    private static readonly (string Ending, string[] Stems)[] Suffixes =
    [
        ("s", [""]), ("es", ["", "e"]), ("ies", ["y"]), ("d", [""]), ("ed", ["", "e"]), ("ied", ["y"]), ("ing", ["", "e"]), ("er", ["", "e"]),
        ("ers", ["", "e"]), ("or", ["", "e"]), ("ors", ["", "e"]), ("est", ["", "e"]),
        ("ier", ["y"]), ("iest", ["y"]), ("ily", ["y"]), ("ly", ["", "le"]), ("ally", ["", "al"]), ("ness", [""]), ("iness", ["y", ""]),
        ("less", [""]), ("ful", [""]), ("like", [""]), ("able", ["", "e"]), ("ible", ["", "e"]),
        ("ability", ["able"]), ("ish", ["", "e"]), ("ism", ["", "e", "y"]), ("isms", ["", "e", "y"]), ("ist", ["", "e", "y"]),
        ("ists", ["", "e", "y"]), ("ize", ["", "e", "y"]), ("ise", ["", "e", "y"]),
        ("ization", ["", "e", "ize"]), ("isation", ["", "e", "ize"]), ("ation", ["", "e"]), ("ations", ["", "e"]), ("ification", ["ify", "y"]),
        ("ment", [""]), ("ments", [""]), ("ship", [""]), ("hood", [""]),
        ("ward", [""]), ("wards", [""]), ("wise", [""]), ("y", ["", "e"]), ("ic", ["", "e", "y"]), ("ical", ["y", "ic"]), ("ity", ["", "e"]),
        ("ian", ["", "y"]), ("ians", ["", "y"]), ("ology", ["", "y"]), ("ee", ["", "e"]), ("esque", [""]), ("proof", [""]),
        ("free", [""]), ("style", [""]), ("ies", ["y", "ie"]), ("ling", [""]), ("let", [""]), ("lets", [""]), ("dom", [""]), ("gate", [""]),
        ("ware", [""]),
    ];

    private static readonly string[] TechnicalEndings =
    [
        "logy", "logies", "logist", "logists", "logical", "cracy", "cratic", "graphy", "graphic", "metry", "metric", "tomy", "plasty", "scopy",
        "scopies", "scopic", "itis", "osis", "phobia", "phobic", "philia", "phile", "genic", "genesis", "emia", "aemia",
        "pathy", "therapy", "nib", "mab", "vir", "statin", "cillin", "mycin", "icin", "cyclin", "ferin", "toxin", "globin", "amine", "azine", "oxide",
        "ylene", "zole", "pril", "sartan", "zepam", "caine", "idine", "avir", "umab", "tide", "glutide", "core", "zoid", "ileusis", "oidal",
        "otomies", "olol", "adol", "anil", "quin", "uronium", "prosate", "binoid", "binoids", "kines", "rase", "nase", "tase", "dase", "saur",
        "saurs", "suchia", "onomy", "onomies", "laxis", "philes",
    ];

    /// <summary>What makes a noun of a verb ("campout", "drilldown").</summary>
    private static readonly Knowledge<FrozenSet<string>> Particles = Knowledge.List("particles of compounds");

    /// <summary>British endings and the American ones.</summary>
    private static readonly (string British, string American)[] Spellings =
        [("our", "or"), ("ise", "ize"), ("isa", "iza"), ("isi", "izi"), ("yse", "yze"), ("tre", "ter"), ("ogue", "og"), ("ae", "e"), ("oe", "e"),
            ("ll", "l"), ("mme", "m"), ("ence", "ense")];

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyàáâäåæèéêëìíîïòóôöøùúûüœ");

    private static readonly Knowledge<WordList> Key = new(language => new WordList(language));

    /// <summary>
    /// Words so rare that no part of another word is explained by them (granodiorite, yokozuna). Asked only where nothing else knows a word, so that
    /// they are unpacked for few texts.
    /// </summary>
    private static readonly Knowledge<FormSet> Rare = new(language => new FormSet(ReadForms(language.Tables, "rare-words.txt.gz")));

    private readonly Language language;
    private readonly Lexicon lexicon;
    private readonly FormSet listed;

    private WordList(Language language)
    {
        this.language = language;
        lexicon = language.Lexicon;
        var dictionary = ReadForms(language.Tables, "dictionary.txt.gz");
        var loans = dictionary.Length == 0 ? [] : language.Tables.Read("loan-words.tsv").Select(row => row[0]).Append("");
        listed = new FormSet(string.Join('\n', loans.Prepend(dictionary)));
    }

    private static string ReadForms(TableFolder tables, string file)
    {
        if (tables.Open(file) is not { } stream) return "";
        using var reader = new StreamReader(new GZipStream(stream, CompressionMode.Decompress));
        return reader.ReadToEnd();
    }

    /// <summary>The words of the language, read on first ask.</summary>
    public static WordList Of(Language language) => Key.Of(language);

    /// <summary>Whether the form, in lower case, is an English word or made of such words.</summary>
    public bool IsEnglish(string lower)
    {
        var pieces = lower.Split('-', '\'');
        if (IsRhyme(pieces)) return true;
        foreach (var piece in pieces)
        {
            if (piece.Length > LongestWord) continue;
            var part = PlainLetters.Of(piece);
            if (part.Length >= ShortestPart && !IsKnown(piece) && !IsKnown(part) && !IsDerived(part, 2) && !IsCompound(part) && !IsTechnical(part)
                && !IsDrawnOut(part) && !IsRare(part))
                return false;
        }

        return true;
    }

    /// <summary>Whether the form stands in the lexicon or the dictionary.</summary>
    public bool IsKnown(string lower) => lexicon[lower].IsKnown || IsListed(lower);

    /// <summary>Whether the dictionary has the form, which the lexicon need not have.</summary>
    public bool IsListed(string lower) => listed.Contains(lower);

    /// <summary>Whether one letter more, less, changed or moved makes an English word of it: a slip of the hand, which engines do not make.</summary>
    public bool IsMisspelling(string lower)
    {
        if (lower.Length > Longest) return false;
        Span<char> buffer = stackalloc char[lower.Length + 1];
        for (var i = 0; i <= lower.Length; i++)
        {
            if (i < lower.Length && IsKnown(lower.Remove(i, 1))) return true;
            if (i + 1 < lower.Length)
            {
                lower.CopyTo(buffer);
                (buffer[i], buffer[i + 1]) = (buffer[i + 1], buffer[i]);
                if (IsKnown(buffer[..lower.Length])) return true;
            }

            for (var c = 'a'; c <= 'z'; c++)
            {
                if (i < lower.Length)
                {
                    lower.CopyTo(buffer);
                    buffer[i] = c;
                    if (IsKnown(buffer[..lower.Length])) return true;
                }

                lower.AsSpan(0, i).CopyTo(buffer);
                buffer[i] = c;
                lower.AsSpan(i).CopyTo(buffer[(i + 1)..]);
                if (IsKnown(buffer)) return true;
            }
        }

        return false;
    }

    private bool IsKnown(ReadOnlySpan<char> lower) => lexicon[lower].IsKnown || listed.Contains(lower);

    private bool IsDerived(string word, int depth)
    {
        if (depth == 0) return false;
        foreach (var (ending, stems) in Suffixes)
        {
            if (word.Length < ending.Length + 3 || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
            var root = word[..^ending.Length];
            foreach (var stem in stems) if (IsStem(root + stem, depth)) return true;
            // "jetted", "vlogger"
            if (root.Length > 3 && root[^1] == root[^2] && IsStem(root[..^1], depth)) return true;
        }

        foreach (var prefix in Prefixes)
            if (word.Length >= prefix.Length + ShortestPart && word.StartsWith(prefix, StringComparison.Ordinal)
                && IsStem(word[prefix.Length..], depth))
                return true;
        foreach (var (british, american) in Spellings)
        {
            if (Replaced(word, british, american) is { } one && IsKnown(one)) return true;
            if (Replaced(word, american, british) is { } other && IsKnown(other)) return true;
        }

        return false;
    }

    private bool IsStem(string stem, int depth) =>
        (stem.Length >= ShortestPart ? IsKnown(stem) : IsCommon(stem)) || (stem.Length >= ShortestPart + 1 && IsDerived(stem, depth - 1));

    private bool IsCommon(string word) => word.Length == 3 && lexicon[word] is { IsCommonWord: true, PerMillion: > CompoundPerMillion };

    /// <summary>"truckmaker": two words of the language, not two that were run together ("thecapital").</summary>
    private bool IsCompound(string word)
    {
        for (var cut = 3; cut <= word.Length - 3; cut++)
        {
            var first = word.AsSpan(0, cut);
            if (!IsHalf(first)) continue;
            if (IsHalf(word.AsSpan(cut)) || (lexicon[first].Is(WordClass.VerbBase) && Particles.Of(language).Contains(word[cut..]))) return true;
        }

        return false;
    }

    private bool IsHalf(ReadOnlySpan<char> part) =>
        lexicon[part] is var entry && !entry.Is(WordClass.Function)
        && ((entry.IsCommonWord && (part.Length > 3 || entry.PerMillion >= CompoundPerMillion))
            || (part.Length > 3 && listed.Contains(part)));

    /// <summary>Coinages from Greek, and the names of drugs: no list holds them all.</summary>
    private static bool IsTechnical(string word) => WordEnding.IsAny(word, TechnicalEndings, 3);

    /// <summary>"sooooo", "hahaha", "aaargh": a cry, not a word.</summary>
    private static bool IsDrawnOut(string word)
    {
        for (var i = 2; i < word.Length; i++) if (word[i] == word[i - 1] && word[i] == word[i - 2]) return true;
        return !word.AsSpan().ContainsAnyExcept("ahoeu") || !word.AsSpan().ContainsAny(Vowels);
    }

    /// <summary>"boogie-woogie", "argle-bargle"</summary>
    private static bool IsRhyme(string[] pieces) =>
        pieces.Length == 2 && pieces[0].Length == pieces[1].Length && pieces[0].Length > 4
            && pieces[0].AsSpan(2).SequenceEqual(pieces[1].AsSpan(2));

    private bool IsRare(string word) =>
        Rare.Of(language) is var rare && (rare.Contains(word) || (word[^1] == 's' && rare.Contains(word.AsSpan(..^1))));

    private static string? Replaced(string word, string one, string other) =>
        word.Contains(one, StringComparison.Ordinal) ? word.Replace(one, other, StringComparison.Ordinal) : null;
}
