using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Leftover;

internal sealed class MarkdownEmphasis : Rule
{
    private const int Longest = 300;

    public override string Title => "Markdown emphasis";

    public override string Why => "Language models answer in Markdown; pasted as plain text, the marks for bold type stay.";

    public override Category Category => Category.MarkupTag;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.9;

    public override bool IsMechanical => true;

    public override bool IsLanguageNeutral => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("[[**Steel prices rise for a third month**]]", "Steel prices rise for a third month"),
        new("- [[**Copper:**]] 4,100 tenge", "Copper:"),
        new("The [[__grain shippers__]] disagree and want [[~~ten~~]] twelve wagons.", "grain shippers"),
        new("[[** Steel prices rise **]]", "Steel prices rise"),
        new("\"You made a big f***ing mistake, and that is s**t,\" he wrote. It is b******t."),
        new("** Figures for June are preliminary."),
        new("******** MARKETS ********"),
        new("The form reads: name ____ age __ and class __."),
        new("Python calls __init__ first."),
    ];

    internal override IEnumerable<Finding> Check(Document document) =>
        new[] { "**", "__", "~~" }.SelectMany(mark => Pairs(document.Text, mark));

    private IEnumerable<Finding> Pairs(string text, string mark)
    {
        var last = 0;
        foreach (var start in Residue.Positions(text, mark))
        {
            if (start < last || Residue.IsWordAt(text, start - 1) || Residue.At(text, start - 1) == mark[0]) continue;
            var inner = start + 2;
            // Bold and italic: three marks.
            if (Residue.At(text, inner) == mark[0]) inner++;
            var close = Residue.IndexInLine(text, mark, inner, Longest);
            if (close <= inner || Residue.At(text, close + (inner - start)) == mark[0] || Residue.IsWordAt(text, close + (inner - start))) continue;
            var span = new TextSpan(start, close + (inner - start));
            var content = text[inner..close];
            var touches = !char.IsWhiteSpace(content[0]) && !char.IsWhiteSpace(content[^1]);
            if (!content.Any(char.IsLetter) || (!touches && !IsWholeLine(text, span)) || IsIdentifier(content, mark) || span.End > text.Length)
                continue;
            last = span.End;
            yield return Repair(span, $"“{content.Trim()}” has Markdown marks around it. Delete the marks.", content.Trim());
        }
    }

    private static bool IsWholeLine(string text, TextSpan span) =>
        Residue.At(text, span.Start - 1) is '\n' or '\r' && Residue.At(text, span.End) is '\n' or '\r';

    /// <summary>__init__ is a name of Python, __NAME__ a placeholder.</summary>
    private static bool IsIdentifier(string content, string mark) =>
        mark == "__" && !content.Contains(' ')
            && (content.All(c => char.IsUpper(c) || c is '_' || char.IsDigit(c)) || content.All(char.IsAsciiLetterLower));
}
