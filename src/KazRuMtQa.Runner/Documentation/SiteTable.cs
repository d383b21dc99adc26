namespace KazRuMtQa.Runner.Documentation;

/// <summary>A table of a page; a wide one scrolls within itself, so that a phone shows the page.</summary>
internal static class SiteTable
{
    private const string Begin = "<div class=\"scroll\" tabindex=\"0\"><table>";
    private const string End = "</table></div>";

    /// <param name="headings">Text; none for a table without a head.</param>
    /// <param name="rows">Cells as HTML.</param>
    public static string Of(IReadOnlyList<string> headings, IEnumerable<IEnumerable<string>> rows)
    {
        var head = headings.Count == 0 ? "" : $"<thead>{Row("th", headings)}</thead>";
        return $"{Begin}{head}<tbody>\n{string.Concat(rows.Select(row => Row("td", row) + "\n"))}</tbody>{End}\n";
    }

    /// <summary>The tables and the code of a page that was made of Markdown: what scrolls is reached by the keyboard.</summary>
    public static string Scrolling(string html) => html
        .Replace("<table>", Begin, StringComparison.Ordinal).Replace("</table>", End, StringComparison.Ordinal)
        .Replace("<pre>", "<pre tabindex=\"0\">", StringComparison.Ordinal);

    private static string Row(string element, IEnumerable<string> cells) =>
        $"<tr>{string.Concat(cells.Select(cell => $"<{element}>{cell}</{element}>"))}</tr>";
}
