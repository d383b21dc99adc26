using System.Xml.Linq;
using KazRuMtQa.Files;

namespace KazRuMtQa.Audit.Readers;

/// <summary>
/// The language versions of the posts of a WordPress export, by the group that the plug-in puts them into: Polylang's terms <c>language</c> and
/// <c>post_translations</c>, WPML's fields <c>_wpml_import_language_code</c> and <c>_wpml_import_translation_group</c>. The English version is
/// checked beside the other one; Russian and Kazakh ones come first.
/// </summary>
internal sealed class PostTranslations
{
    /// <summary>Originals are kept in memory up to so many characters; versions beyond that are checked without one.</summary>
    private const long MostCharacters = 200_000_000;

    private const string English = "en";

    private readonly Dictionary<string, (string Language, string Text, ArticleFormat Format)> originals = new(StringComparer.Ordinal);
    private readonly HashSet<string> translated = new(StringComparer.Ordinal);
    private long characters;

    /// <summary>The group and the language of a post; null where no plug-in says them.</summary>
    public static (string Group, string Language)? VersionOf(XElement item)
    {
        var language = TermOf(item, "language") ?? MetaOf(item, "_wpml_import_language_code");
        var group = TermOf(item, "post_translations") ?? MetaOf(item, "_wpml_import_translation_group");
        return group is null || language is null ? null : (group, language.Split('-', '_')[0].ToLowerInvariant());
    }

    /// <summary>Keeps what the post is to its group.</summary>
    public void Add(XElement item, Func<XElement, Article> articleOf)
    {
        if (VersionOf(item) is not var (group, language)) return;
        if (language == English)
        {
            translated.Add(group);
            return;
        }

        var article = articleOf(item);
        if (article.Text.Length == 0 || characters + article.Text.Length > MostCharacters) return;
        if (originals.TryGetValue(group, out var known) && Rank(known.Language) <= Rank(language)) return;
        characters += article.Text.Length - (known.Text?.Length ?? 0);
        originals[group] = (language, article.Text, article.Format);
    }

    /// <summary>The record with its original; that of an original whose translation is in the same export is no article to check.</summary>
    public ArchiveRecord Beside(ArchiveRecord record, (string Group, string Language) version)
    {
        if (record is not { State: RecordState.Readable, Article: { } article }) return record;
        if (version.Language != English)
            return translated.Contains(version.Group) ? ArchiveRecord.Skipped(record.Place, "is the original of a translation", article) : record;
        if (!originals.TryGetValue(version.Group, out var original) || original.Format != article.Format) return record;
        return record with { Article = article with { Source = original.Text, SourceLanguage = original.Language } };
    }

    private static int Rank(string language) => language switch { "ru" => 0, "kk" => 1, _ => 2 };

    private static string? TermOf(XElement item, string taxonomy) =>
        item.Elements().Where(element => element.Name.LocalName == "category" && (string?)element.Attribute("domain") == taxonomy)
            .Select(element => (string?)element.Attribute("nicename")).FirstOrDefault();

    private static string? MetaOf(XElement item, string key) =>
        item.Elements().Where(element => element.Name.LocalName == "postmeta" && Child(element, "meta_key") == key)
            .Select(element => FieldMarkup.Line(Child(element, "meta_value"))).FirstOrDefault(value => !string.IsNullOrEmpty(value));

    private static string? Child(XElement element, string name) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value.Trim();
}
