using KazRuMtQa.Languages;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Reporting;

/// <summary>
/// An article as HTML with its findings marked. Where findings overlap the text is cut at every border, and each piece knows all findings that
/// cover it; it links to the shortest. Equal findings share the number of their group. Plain text is set in paragraphs; of HTML and
/// Markdown the source is shown.
/// </summary>
internal sealed class MarkedText
{
    private readonly string text;
    private readonly string prefix;
    private readonly (TextSpan Span, int Index, Finding Finding)[] marks;
    private readonly int[] cuts;
    private readonly HashSet<int> begun = [];
    private readonly List<(TextSpan Span, int Index, Finding Finding)> open = [];
    private readonly ArticleFormat format;
    private int nextMark;
    private int nextCut;

    /// <param name="part">The text, or the title.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="prefix">Sets the ids of this article's marks apart from those of the others.</param>
    /// <param name="numbersBefore">How many groups have numbers before these.</param>
    public MarkedText(ReportPart part, ArticleFormat format, string prefix, int numbersBefore)
    {
        (this.format, this.prefix, text) = (format, prefix, part.Text);
        var groupOf = FindingGroup.In(part).GroupOf;
        marks = [.. part.Findings.Select((finding, i) => (Span: Shown(finding.Span), groupOf[i] + numbersBefore, finding))
            .Where(mark => mark.Span.Length > 0).OrderBy(mark => mark.Span)];
        cuts = [.. marks.SelectMany(mark => new[] { mark.Span.Start, mark.Span.End }).Distinct().Order()];
    }

    public void Write(TextWriter writer)
    {
        if (format != ArticleFormat.Plain)
        {
            WriteBlock(writer, "pre", "source", new TextSpan(0, text.Length));
            return;
        }

        var end = 0;
        foreach (var paragraph in Document.Create(text, Language.English, ModelFolder.None).Paragraphs)
        {
            WriteGap(writer, new TextSpan(end, paragraph.Span.Start));
            WriteBlock(writer, "p", Enum.GetName(paragraph.Kind)!.ToLowerInvariant(), paragraph.Span);
            end = paragraph.Span.End;
        }

        WriteGap(writer, new TextSpan(end, text.Length));
    }

    /// <summary>What stands between paragraphs is not shown, but for a finding that lies there.</summary>
    private void WriteGap(TextWriter writer, TextSpan gap)
    {
        Skip(gap.Start);
        for (var i = nextMark; i < marks.Length && marks[i].Span.Start < gap.End; i++)
        {
            if (!gap.Contains(marks[i].Span)) continue;
            WriteBlock(writer, "p", "gap", gap);
            return;
        }
    }

    private void WriteBlock(TextWriter writer, string element, string kind, TextSpan block)
    {
        writer.Write($"<{element} class=\"{kind}\">");
        for (var start = block.Start; start < block.End;)
        {
            Skip(start);
            var end = nextCut < cuts.Length ? Math.Min(cuts[nextCut], block.End) : block.End;
            WritePiece(writer, new TextSpan(start, end));
            start = end;
        }

        writer.Write($"</{element}>\n");
    }

    /// <summary>Moves on to a position: opens the findings that begin up to it, closes those that end there.</summary>
    private void Skip(int position)
    {
        while (nextCut < cuts.Length && cuts[nextCut] <= position) nextCut++;
        for (; nextMark < marks.Length && marks[nextMark].Span.Start <= position; nextMark++) open.Add(marks[nextMark]);
        open.RemoveAll(mark => mark.Span.End <= position);
    }

    private void WritePiece(TextWriter writer, TextSpan piece)
    {
        if (open.Count == 0)
        {
            writer.Write(Html.OfArticle(text.AsSpan(piece.Start, piece.Length), isMarked: false));
            return;
        }

        var shortest = open.MinBy(mark => mark.Span.Length);
        var worst = open.MaxBy(mark => mark.Finding.Dismissal is null ? (int)mark.Finding.Severity : 0);
        var ids = string.Join(' ', open.Select(mark => Id(mark.Index)).Distinct());
        var ending = string.Join(' ', open.Where(mark => mark.Span.End == piece.End).Select(mark => mark.Index + 1));
        var beginning = open.Where(mark => begun.Add(mark.Index)).ToArray();
        foreach (var mark in beginning) writer.Write($"<span id=\"m{Id(mark.Index)}\"></span>");
        writer.Write($"<a class=\"m {LevelOf(worst.Finding)}\" href=\"#f{Id(shortest.Index)}\" data-f=\"{ids}\"");
        if (ending.Length > 0) writer.Write($" data-n=\"{ending}\"");
        // The tab key stops once at each finding.
        writer.Write(beginning.Length == 0 ? " tabindex=\"-1\">" : ">");
        writer.Write(Html.OfArticle(text.AsSpan(piece.Start, piece.Length), isMarked: true));
        writer.Write("</a>");
    }

    public static string LevelOf(Finding finding) => finding.Dismissal is null ? Lower.Of(finding.Severity) : "dismissed";

    private string Id(int index) => $"{prefix}-{index + 1}";

    /// <summary>A finding without length is shown on the character after it, or at the end of the text on the one before.</summary>
    private TextSpan Shown(TextSpan span) => span.Length > 0 ? span
        : span.End < text.Length ? new TextSpan(span.Start, span.End + 1)
        : new TextSpan(Math.Max(0, span.Start - 1), span.End);
}
