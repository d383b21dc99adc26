using System.Text;

namespace KazRuMtQa.Files;

/// <summary>Encodings by the labels that the web writes for them (WHATWG), among them many that no registry knows.</summary>
internal static class WebLabels
{
    private static readonly Dictionary<string, string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf8"] = "utf-8",
        ["unicode-1-1-utf-8"] = "utf-8",
        ["utf16"] = "utf-16",
        ["utf-16le"] = "utf-16",
        ["utf-16be"] = "utf-16BE",
        ["latin-1"] = "iso-8859-1",
        ["iso8859-1"] = "iso-8859-1",
        ["iso88591"] = "iso-8859-1",
        ["ansi"] = "windows-1252",
        ["koi8"] = "koi8-r",
        ["koi"] = "koi8-r",
    };

    static WebLabels() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding; null for a label that names none. UTF-7 is none: it hides markup.</summary>
    public static Encoding? Of(string label)
    {
        label = label.Trim('"', '\'', ' ');
        var name = Others.GetValueOrDefault(label) ?? label;
        if (name.StartsWith("cp125", StringComparison.OrdinalIgnoreCase)) name = "windows-" + name[2..];
        else if (name.StartsWith("win125", StringComparison.OrdinalIgnoreCase)) name = "windows-" + name[3..];
        try
        {
            return name.StartsWith("utf-7", StringComparison.OrdinalIgnoreCase) ? null : Encoding.GetEncoding(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
