using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Alignment;

/// <summary>A language that articles are translated from: its tables, its stems and its numbers. Immutable.</summary>
internal sealed class SourceLanguage
{
    private const char SoftHyphen = '\u00AD';

    private readonly FrozenSet<string> stopWords;
    private readonly KazakhStemmer? kazakh;

    /// <param name="code">ISO 639-1 code.</param>
    /// <param name="tables">The folder of its tables.</param>
    public SourceLanguage(string code, string tables)
    {
        Language = new Language(code, TableFolder.Embedded(tables, "any"));
        stopWords = Language.Tables.Read("stop-words.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
        kazakh = code == "kk" ? new KazakhStemmer(Language.Tables) : null;
        Numbers = new NumberWords(Language.Tables, kazakh);
        Calendar = [.. Language.Tables.Read("calendar.tsv").Select(row => (row[0], row[1].Split('|'), row[2]))];
    }

    /// <summary>ISO 639-1 code.</summary>
    public string Code => Language.Code;

    public Language Language { get; }

    public NumberWords Numbers { get; }

    /// <summary>Months and weekdays by what their forms begin with.</summary>
    public IReadOnlyList<(string Code, string[] Stems, string English)> Calendar { get; }

    /// <summary>Cuts Kazakh suffixes; null for the languages that inflect by endings.</summary>
    public KazakhStemmer? Kazakh => kazakh;

    public bool IsStopWord(string plain) => stopWords.Contains(plain);

    /// <summary>The form as the tables have it: ё is е, and what nobody sees is gone.</summary>
    public static string Plain(string lower) =>
        lower.AsSpan().IndexOfAny('ё', SoftHyphen) < 0 ? lower : lower.Replace('ё', 'е').Replace($"{SoftHyphen}", "", StringComparison.Ordinal);

    /// <param name="plain">A lower-case form as <see cref="Plain"/> makes it.</param>
    public string Stem(string plain) => kazakh is null ? RussianStemmer.Stem(plain) : kazakh.Stem(plain);

    /// <summary>The source as a document of its own: tokens, sentences, quotations.</summary>
    public Document Read(string text, CancellationToken cancellation) =>
        Document.Create(text, Language, ModelFolder.None, cancellation: cancellation);
}

/// <summary>The languages that sources are compared in.</summary>
internal sealed class SourceLanguages
{
    /// <summary>A text with fewer letters of the script than this is in another language.</summary>
    private const double LeastCyrillic = 0.5;

    /// <summary>Longer texts are told by their beginning.</summary>
    private const int Sample = 4_000;

    private const string KazakhLetters = "әғқңұүһі";
    private const string UkrainianLetters = "їєґ";

    private static readonly Knowledge<SourceLanguages> Key = new(_ => new SourceLanguages());

    private readonly Lazy<SourceLanguage> russian = new(() => new SourceLanguage("ru", "ru"));
    private readonly Lazy<SourceLanguage> kazakh = new(() => new SourceLanguage("kk", "kk"));

    private SourceLanguages()
    {
    }

    public static SourceLanguages Of(Language language) => Key.Of(language);

    /// <summary>The language by its code; null for one that we cannot compare in.</summary>
    public SourceLanguage? this[string? code] => code switch
    {
        "ru" => russian.Value,
        "kk" => kazakh.Value,
        _ => null,
    };

    /// <summary>The code of the language of a source: as given, unless its letters cannot be of that language; else by its letters.</summary>
    /// <returns>ru, kk or uk; null for what is none of them.</returns>
    public static string? CodeOf(SourceText source)
    {
        int letters = 0, cyrillic = 0, ofKazakh = 0, ofUkrainian = 0;
        foreach (var c in source.Text.AsSpan(0, Math.Min(Sample, source.Text.Length)))
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            if (c is not (>= 'А' and <= 'я') && Characters.ScriptOf(c) != Scripts.Cyrillic) continue;
            cyrillic++;
            // The letters that tell are none of those that all three have.
            if (c is >= 'А' and <= 'я') continue;
            var lower = Characters.ToLower(c);
            if (KazakhLetters.Contains(lower, StringComparison.Ordinal)) ofKazakh++;
            if (UkrainianLetters.Contains(lower, StringComparison.Ordinal)) ofUkrainian++;
        }

        if (cyrillic == 0 || cyrillic < LeastCyrillic * letters) return null;
        if (source.Language is "ru" or "kk" or "uk") return source.Language;
        // і is a letter of both; ї, є and ґ are of Ukrainian alone.
        if (ofUkrainian * 100 > cyrillic) return "uk";
        return ofKazakh * 50 > cyrillic ? "kk" : "ru";
    }
}
