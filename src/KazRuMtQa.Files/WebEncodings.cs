using System.Text;

namespace KazRuMtQa.Files;

/// <summary>
/// Encodings by the labels that pages, feeds and headers give them, read as browsers read them (WHATWG Encoding Standard): <c>latin1</c> is
/// Windows-1252, <c>utf8</c> is UTF-8. Hyphens, blanks and underscores are passed over, which takes in the usual misspellings. The code pages are
/// asked of their provider here, so that no reader depends on who ran before it.
/// </summary>
internal static class WebEncodings
{
    private static readonly Dictionary<string, int> CodePages = Labels(
        (65001, "utf8 unicode11utf8 unicode20utf8 xunicode20utf8"),
        (1200, "utf16 utf16le ucs2 unicode csunicode iso10646ucs2 unicodefeff"),
        (1201, "utf16be unicodefffe"),
        (1252, "ascii usascii ansix3.41968 cp1252 windows1252 win1252 xcp1252 latin1 l1 iso88591 iso88591:1987 cp819 ibm819 isoir100 csisolatin1 "
            + "ansi"),
        (1251, "windows1251 cp1251 win1251 xcp1251 cyrillic1251"),
        (1250, "windows1250 cp1250 win1250 xcp1250"),
        (1253, "windows1253 cp1253 win1253 xcp1253"),
        (1254, "windows1254 cp1254 win1254 xcp1254 iso88599 latin5 l5 csisolatin5"),
        (1255, "windows1255 cp1255 win1255 xcp1255"),
        (1256, "windows1256 cp1256 win1256 xcp1256"),
        (1257, "windows1257 cp1257 win1257 xcp1257"),
        (1258, "windows1258 cp1258 win1258 xcp1258"),
        (20866, "koi8r koi8 koi cskoi8r"),
        (21866, "koi8u koi8ru"),
        (866, "ibm866 cp866 866 csibm866 dos866"),
        (10007, "xmaccyrillic xmacukrainian maccyrillic"),
        (10000, "macintosh mac xmacroman csmacintosh"),
        (28592, "iso88592 latin2 l2 csisolatin2"),
        (28595, "iso88595 cyrillic csisolatincyrillic isoir144"),
        (54936, "gb18030 gbk gb2312 chinese csgb2312 xgbk"),
        (950, "big5 big5hkscs cnbig5 xxbig5"),
        (932, "shiftjis sjis xsjis mskanji ms932 windows31j"),
        (51932, "eucjp xeucjp"),
        (51949, "euckr korean ksc5601 ksc56011987 windows949"));

    /// <returns>Null when nobody knows the label. UTF-7 is none: it hides markup.</returns>
    public static Encoding? Of(string? label)
    {
        if (string.IsNullOrWhiteSpace(label)) return null;
        var name = label.Trim().Trim('"', '\'').ToLowerInvariant();
        if (CodePages.TryGetValue(Compact(name), out var page)) return OfCodePage(page);
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static Encoding OfCodePage(int page) => page switch
    {
        65001 => Encoding.UTF8,
        1200 => Encoding.Unicode,
        1201 => Encoding.BigEndianUnicode,
        _ => CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page),
    };

    private static string Compact(string label) => string.Concat(label.Where(c => c is not ('-' or '_' or ' ')));

    private static Dictionary<string, int> Labels(params (int Page, string Names)[] pages) =>
        pages.SelectMany(page => page.Names.Split(' ').Select(name => (name, page.Page)))
            .ToDictionary(pair => pair.name, pair => pair.Page, StringComparer.Ordinal);
}
