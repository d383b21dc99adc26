using System.Globalization;
using KazRuMtQa.Audit.Figures;

namespace KazRuMtQa.Audit.Output;

/// <summary>The figures in short, to be read in a terminal, mailed or put into a ticket.</summary>
internal static class MarkdownSummary
{
    private const int MostRows = 25;

    public static void Write(TextWriter writer, string title, string about, ArchiveFigures figures)
    {
        var totals = figures.Totals;
        writer.WriteLine($"# {Plain(title)}\n\n{Plain(about)}\n");
        writer.WriteLine($"- {Number(totals.Articles)} articles, {Number(totals.Words)} words; not checked: {Number(totals.Skipped)} skipped, {Number(totals.Failed)} failed");
        writer.WriteLine($"- likely machine-translated: {Number(totals.Likely)} of {Number(totals.Judged)} articles of {CountedFigures.FewestWords} words and more ({Percent(totals.Likely, totals.Judged)})");
        writer.WriteLine($"- verdicts: {Number(totals.Pass)} pass, {Number(totals.Review)} review, {Number(totals.Block)} block; mean score {Decimal(totals.Score ?? 0, 1)}");
        writer.WriteLine($"- issues: {Number(totals.Findings)} ({Rate(totals.Findings, totals.Words)} per 1,000 words), {Number(totals.Critical)} critical, {Number(totals.Major)} major");
        Section(writer, "Since when outlets look different", ["Outlet", "From", "Mean likelihood before", "After"],
            figures.Changes, change => [change.Outlet, change.Month, Percent(change.Before, 1), Percent(change.After, 1)]);
        Section(writer, "Outlets", GroupColumns("Outlet"), figures.OutletFigures, GroupCells);
        Section(writer, "Authors", GroupColumns("Author"), figures.Authors, GroupCells);
        Section(writer, "Rules", ["Rule", "Issues", "Articles", "Dismissed"],
            figures.Rules, rule => [rule.Rule, Number(rule.Findings), Number(rule.Articles), Number(rule.Dismissed)]);
        Section(writer, "Differences from the source", ["Kind", "Issues", "Articles", "Dismissed"],
            figures.Rules.Where(rule => rule.ComparesWithSource),
            rule => [rule.Title, Number(rule.Findings), Number(rule.Articles), Number(rule.Dismissed)]);
        Section(writer, "Articles that need attention", ["Article", "Verdict", "Score", "Likelihood", "Issues", "Place"],
            figures.Articles.Where(article => article.Findings > 0), article =>
                [article.Title, article.Verdict, Decimal(article.Score, 1), article.Likelihood is { } likelihood ? Percent(likelihood, 1) : "–",
                    Number(article.Findings), article.Place]);
        Section(writer, "Copies", ["Article", "Copies", "How"],
            figures.Copies, copy =>
                [copy.Articles[0].Title, Number(copy.Count),
                    copy.Spun ? "same names and figures in other words" : $"near-duplicates, at least {Percent(copy.Similarity, 1)} alike"]);
        Section(writer, "Repeated lines", ["Line", "Outlet", "Articles"], figures.Furniture, line => [line.Line, line.Outlet, Number(line.Articles)]);
        Section(writer, "Names spelt in several ways", ["Usual", "Other spellings"],
            figures.Names, name => [name.Usual, string.Join(", ", name.Others.Select(other => $"{other.Name} ({Number(other.Articles)})"))]);
        Section(writer, "Not checked", ["What", "Why", "Records", "For example"], figures.Unread,
            row => [row.Status, row.Reason, Number(row.Count), row.Example]);
    }

    private static void Section<T>(TextWriter writer, string title, string[] columns, IEnumerable<T> rows, Func<T, string[]> cells)
    {
        var shown = rows.Take(MostRows + 1).ToArray();
        if (shown.Length == 0) return;
        writer.WriteLine($"\n## {title}\n");
        writer.WriteLine($"| {string.Join(" | ", columns)} |");
        writer.WriteLine($"|{string.Concat(columns.Select(_ => " --- |"))}");
        foreach (var row in shown.Take(MostRows)) writer.WriteLine($"| {string.Join(" | ", cells(row).Select(Plain))} |");
        if (shown.Length > MostRows) writer.WriteLine("\nMore with `--format html` or `csv`.");
    }

    private static string[] GroupColumns(string name) =>
        [name, "Articles", "Issues per 1,000 words", "Mean score", "Mean likelihood", "Block", "Most frequent rule"];

    private static string[] GroupCells(GroupRow group) =>
        [group.Name, Number(group.Articles), Rate(group.Findings, group.Words), Decimal(group.Score, 1),
            group.Likelihood is { } likelihood ? Percent(likelihood, 1) : "–", Percent(group.Blocked, group.Articles), group.TopRule ?? ""];

    /// <summary>What comes from the archive must neither break a table nor be read as markup.</summary>
    private static string Plain(string text)
    {
        var plain = new System.Text.StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            if (c is '|' or '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '~') plain.Append('\\');
            plain.Append(c);
        }

        return plain.ToString();
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Decimal(double number, int digits) =>
        number.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Percent(double part, double whole) => whole == 0 ? "–" : Decimal(100 * part / whole, 1) + "%";

    private static string Rate(long findings, long words) => words == 0 ? "–" : Decimal(1000.0 * findings / words, 2);
}
