using System.Net;
using System.Text;
using System.Xml;

namespace KazRuMtQa.Files.Translations;

/// <summary>
/// A file that holds originals beside their translations: XLIFF 1.2 and 2, TMX, PO, or a Word document that is one table of two columns. Units
/// without a translation are left out.
/// </summary>
/// <param name="SourceLanguage">ISO 639-1 code of the originals, where the file tells it.</param>
internal sealed record TranslationFile(string? SourceLanguage, IReadOnlyList<TranslationUnit> Units)
{
    /// <summary>The endings of files that are always translations; a Word document is one only by its content.</summary>
    public static readonly string[] Extensions = [".xlf", ".xliff", ".mxliff", ".sdlxliff", ".tmx", ".po"];

    public static bool IsTranslation(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a file by its path.</summary>
    /// <exception cref="ToolException">The file cannot be read, is of another kind, or translates into another language than English.</exception>
    public static TranslationFile Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Read(path, stream);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ToolException($"{path}: no such file.", exception);
        }
        catch (XmlException exception)
        {
            throw new ToolException($"{path}: no valid XML: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{path}: cannot be read: {exception.Message}", exception);
        }
        catch (InvalidDataException exception)
        {
            throw new ToolException($"{path}: {exception.Message}.", exception);
        }
    }

    /// <summary>Reads a file that is open.</summary>
    /// <param name="path">Tells the format by its ending; for messages.</param>
    /// <param name="stream">The file, open for reading.</param>
    /// <exception cref="InvalidDataException">The file is of another kind, or translates into another language than English.</exception>
    /// <exception cref="XmlException">It is no well-formed XML.</exception>
    /// <exception cref="ToolException">A PO file is in no encoding that is known.</exception>
    public static TranslationFile Read(string path, Stream stream) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".tmx" => TmxReader.Read(stream),
        ".po" => PoReader.Read(TextFile.Read(path, stream).Text),
        _ => XliffReader.Read(stream),
    };

    /// <summary>
    /// The article that the translations make when they are read one after the other, beside the one that the originals make. Plain units are
    /// paragraphs, set apart by a blank line; when one unit is HTML, all of them are.
    /// </summary>
    public Article ToArticle()
    {
        var isHtml = Units.Any(unit => unit.IsHtml);
        var (text, source) = (new StringBuilder(), new StringBuilder());
        var (textEnds, sourceEnds) = (new List<int>(Units.Count), new List<int>(Units.Count));
        foreach (var unit in Units)
        {
            Append(text, unit.Target, unit.IsHtml);
            Append(source, unit.Source, unit.IsHtml);
            textEnds.Add(text.Length);
            sourceEnds.Add(source.Length);
        }

        return new Article(text.ToString())
        {
            Format = isHtml ? ArticleFormat.Html : ArticleFormat.Plain,
            Source = source.ToString(),
            SourceFormat = isHtml ? ArticleFormat.Html : ArticleFormat.Plain,
            SourceLanguage = SourceLanguage,
            Segments = Units.Count == 0 ? null : new GivenSegments(textEnds, sourceEnds),
        };

        void Append(StringBuilder whole, string part, bool partIsHtml)
        {
            if (whole.Length > 0) whole.Append("\n\n");
            whole.Append(!isHtml ? part : partIsHtml ? part : $"<p>{WebUtility.HtmlEncode(part)}</p>");
        }
    }

    /// <summary>The primary subtag in lower case (<c>ru</c> of <c>ru-RU</c> and <c>ru_RU</c>); null of nothing.</summary>
    internal static string? LanguageOf(string? tag) =>
        string.IsNullOrWhiteSpace(tag) ? null : tag.Trim().Split('-', '_')[0].ToLowerInvariant();

    /// <exception cref="InvalidDataException">The language is known, and not English.</exception>
    internal static void MustBeEnglish(string? language)
    {
        if (language is not (null or "en"))
            throw new InvalidDataException($"is a translation into “{language}”; only translations into English are checked");
    }
}
