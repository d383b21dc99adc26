using KazRuMtQa.Rules;

namespace KazRuMtQa.Phrases;

/// <summary>
/// Where a phrase comes from, as written in the tables: languages joined by commas, then the words of the source if they are known, then
/// <c>!style</c> for a habit that human translators have as well, or <c>!house</c> for a wording that only some houses avoid:
/// <c>ru: передаёт</c>, <c>ru,uk!style</c>, <c>ru: пресс-служба!house</c>, <c>spinner</c>.
/// </summary>
internal sealed class PhraseOrigin
{
    private const string Style = "!style";
    private const string House = "!house";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["ar"] = "Arabic", ["be"] = "Belarusian", ["cs"] = "Czech", ["de"] = "German", ["es"] = "Spanish", ["fa"] = "Persian", ["fi"] = "Finnish",
        ["fr"] = "French", ["he"] = "Hebrew",
        ["hi"] = "Hindi", ["it"] = "Italian", ["ja"] = "Japanese", ["ka"] = "Georgian", ["kk"] = "Kazakh", ["ko"] = "Korean", ["ky"] = "Kyrgyz",
        ["lt"] = "Lithuanian", ["pl"] = "Polish",
        ["pt"] = "Portuguese", ["ru"] = "Russian", ["tg"] = "Tajik", ["tr"] = "Turkish", ["uk"] = "Ukrainian", ["uz"] = "Uzbek", ["zh"] = "Chinese",
        ["spinner"] = "",
        // A content management system or web page; a language model that was asked to translate.
        ["cms"] = "", ["llm"] = "",
    };

    private readonly string language = "";
    private readonly string words;
    private readonly List<string> codes = [];

    /// <exception cref="InvalidDataException">A language is not known.</exception>
    public PhraseOrigin(string cell)
    {
        IsHouse = cell.EndsWith(House, StringComparison.Ordinal);
        IsStyle = IsHouse || cell.EndsWith(Style, StringComparison.Ordinal);
        var origin = IsStyle ? cell[..cell.LastIndexOf('!')].TrimEnd() : cell;
        var colon = origin.IndexOf(':', StringComparison.Ordinal);
        words = colon < 0 ? "" : origin[(colon + 1)..].Trim();
        foreach (var code in (colon < 0 ? origin : origin[..colon]).Split(',', StringSplitOptions.TrimEntries))
        {
            if (!Names.TryGetValue(code, out var name)) throw new InvalidDataException($"unknown origin '{code}'");
            codes.Add(code);
            if (language.Length == 0) language = name;
        }
    }

    /// <summary>Whether human translators write it as well.</summary>
    public bool IsStyle { get; }

    /// <summary>Whether most editors let it stand: it is shown only when everything is.</summary>
    public bool IsHouse { get; }

    /// <summary>The words of the source, as the table has them; empty where they are not known, or not of the language.</summary>
    /// <param name="code">ISO 639-1 code of the source.</param>
    public string WordsIn(string code) => codes.Contains(code) ? words : "";

    /// <summary>The Russian “передаёт”, or Russian usage: of several languages, the first.</summary>
    public string Name => language.Length == 0 ? "foreign usage" : words.Length > 0 ? $"the {language} “{words}”" : $"{language} usage";
}
