using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

/// <summary>Two or more marks side by side in one paragraph, and whether writers of English set them so.</summary>
internal sealed class MarkRun
{
    private readonly Document document;
    private readonly Token[] marks;
    private readonly Token before;
    private readonly Token after;

    private MarkRun(Document document, Token[] marks)
    {
        (this.document, this.marks) = (document, marks);
        (before, after) = (document.Tokens[First.Index - 1], document.Tokens[Last.Index + 1]);
    }

    public Token First => marks[0];

    public Token Last => marks[^1];

    /// <summary>The same mark again and again.</summary>
    public bool IsOneMark => marks.All(mark => mark.Lower == First.Lower);

    /// <summary>The strongest of the marks; a stop before a comma goes when the sentence goes on.</summary>
    public string Strongest
    {
        get
        {
            var kept = Last.Lower;
            foreach (var mark in marks.SkipLast(1))
            {
                if (mark.Lower is "!" or "?" || (mark.IsMark('.') && kept is not ("!" or "?") && after.Case != LetterCase.Lower)) kept = mark.Lower;
            }

            return kept;
        }
    }

    /// <summary>Marks that belong together, or to the words beside them.</summary>
    public bool IsSound => document.IsIn(First, Zones.Table) || Marks.IsTwoCommas(document, First) || marks.All(mark => mark.Lower is "!" or "?")
        || IsEllipsis || IsCode || IsOfNextWord || IsOfWordBefore;

    /// <summary>". . .", before or after another mark too.</summary>
    private bool IsEllipsis => before.Lower == "…" || after.Lower == "…" || marks.Count(mark => mark.IsMark('.')) >= 3;

    /// <summary>", :smile:" is the code of an emoji.</summary>
    private bool IsCode => Last.IsMark(':')
        && (First.IsMark(':')
            || (Last.SpaceBefore && document.TouchesNextWord(Last)
                && document.Tokens[Last.Index + 2] is { SpaceBefore: false } end && end.IsMark(':')));

    /// <summary>"a form .tv": the last stop belongs to the next word.</summary>
    private bool IsOfNextWord =>
        Last.IsMark('.') && Last.SpaceBefore && document.TouchesNext(Last) && after.Case != LetterCase.Capitalised;

    /// <summary>
    /// "Corp..": a slip of writers, no sign of translation. "Yahoo!," ends a name, "Minn.," an abbreviation that no list holds.
    /// </summary>
    private bool IsOfWordBefore =>
        !marks.Skip(1).Any(mark => mark.SpaceBefore)
            && (IsMarkAfterName || (marks.All(mark => mark.IsMark('.')) && IsAbbreviation));

    private bool IsMarkAfterName => marks.Length == 2 && Last.Lower is "," or ";" or ":" && First.Lower is "!" or "?" or "."
        && (before.IsCapitalised || before.Lower.Length < 4 || (!before.Entry.IsCommonWord && !before.IsNumber));

    private bool IsAbbreviation => before.IsWord && before.Lower != "etc"
        && document.Language.Lexicon.AbbreviationOf(document.TextOf(before) + ".") != Abbreviation.None;

    /// <summary>The marks from this one on; null for a mark alone, or one that another stands before.</summary>
    public static MarkRun? From(Document document, Token first)
    {
        var tokens = document.Tokens;
        if (!Marks.IsPoint(first) || !Marks.IsPoint(tokens[first.Index + 1]) || Marks.IsPoint(tokens[first.Index - 1])) return null;
        var marks = new List<Token>();
        for (var mark = first; Marks.IsPoint(mark); mark = tokens[mark.Index + 1]) marks.Add(mark);
        return document.SentenceOf(first).Paragraph == document.SentenceOf(marks[^1]).Paragraph ? new MarkRun(document, [.. marks]) : null;
    }
}
