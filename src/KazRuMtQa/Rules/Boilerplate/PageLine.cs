using KazRuMtQa.Phrases;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Boilerplate;

/// <summary>A rule that knows lines of a page from beginning to end by a table. Sentences of the article are never looked into.</summary>
/// <param name="table">The table of such lines.</param>
internal abstract class PageLine(string table) : Rule
{
    public override Category Category => Category.Addition;

    public override Severity Severity => Severity.Minor;

    /// <summary>What the line is: "is a button from the web page".</summary>
    private protected abstract string Fault { get; }

    /// <summary>Whether the line may be deleted without asking.</summary>
    private protected virtual bool IsCertain => true;

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var listed = Listed(document, table);
        var isAnother = Others(document);
        return from line in document.Paragraphs
               where listed.Contains(line.Index) || isAnother(line)
               select FindingAt(document, line);
    }

    /// <summary>What tells lines of the kind that no table can list; asked once for a document.</summary>
    private protected virtual Func<Paragraph, bool> Others(Document document) => line => IsAnother(document, line);

    private Finding FindingAt(Document document, Paragraph line)
    {
        var message = $"“{document.Excerpt(line.Span)}” {Fault}. Delete it.";
        return IsCertain ? Repair(line.Span, message, "") : Flag(line.Span, message, "");
    }

    /// <summary>A line of the kind that no table can list.</summary>
    private protected virtual bool IsAnother(Document document, Paragraph line) => false;

    /// <summary>The indexes of the lines that the table knows.</summary>
    public static HashSet<int> Listed(Document document, string table) =>
        [.. PhraseMatches.Starts(document, table).Select(first => document.SentenceOf(first).Paragraph.Index)];
}
