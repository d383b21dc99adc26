using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

internal sealed class SpeechAfterDash : Rule
{
    /// <summary>So many words of the speech are quoted.</summary>
    private const int OpeningWords = 3;

    public override string Title => "Speech after dash";

    public override string Why => "Russian and Kazakh set direct speech after a dash at the head of a paragraph. English sets it in quotation marks.";

    public override Category Category => Category.Punctuation;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.8;

    public override bool IsMechanical => true;

    /// <summary>A row of such lines may be a list.</summary>
    internal override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The captain spoke to the fans.\n\n[[- Right]] now we are fresh and have no injuries.\n\nThe match is on Friday."),
        new("The doctor told of the accident.\n\n[[– A]] girl was hurt, - the chief told reporters.\n\nShe is in hospital."),
        new("The plan has three points.\n\n- We will build roads.\n\n- We will build schools.\n\n- We will plant trees."),
        new("The plan has a point.\n\n- Roads and bridges will be built by the state.\n\nThat is all."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var paragraph in document.Paragraphs)
        {
            var (dash, word) = (document.Tokens[paragraph.FirstToken], document.Tokens[paragraph.FirstToken + 1]);
            if (!Marks.IsDash(dash) || !word.IsWord || !word.IsCapitalised || paragraph.EndToken - paragraph.FirstToken < 5
                || document.IsIn(dash, Zones.Dateline | Zones.Table))
                continue;
            if (OpensWithDash(document, paragraph.Index - 1) || OpensWithDash(document, paragraph.Index + 1)) continue;
            if (!document.Tokens[paragraph.EndToken - 1].EndsSentence || !IsSpoken(document.Tokens, paragraph)) continue;
            var opening = Document.SpanOf(word, document.Tokens[word.Index + OpeningWords - 1]);
            yield return Flag(Document.SpanOf(dash, word), $"Use quote marks, not a dash, for the speech that starts “{document.TextOf(opening)}…”.");
        }
    }

    private static bool OpensWithDash(Document document, int paragraph) =>
        paragraph >= 0 && paragraph < document.Paragraphs.Count && Marks.IsDash(document.Tokens[document.Paragraphs[paragraph].FirstToken]);

    /// <summary>The speaker says I or we, or is named behind a comma and a second dash.</summary>
    private static bool IsSpoken(TokenList tokens, Paragraph paragraph)
    {
        for (var i = paragraph.FirstToken + 1; i < paragraph.EndToken; i++)
        {
            if (tokens[i].Lower is "i" or "we" or "my" or "our" or "me" or "i'm" or "we're" or "i've" or "we've") return true;
            if (tokens[i].IsMark(',') && Marks.IsDash(tokens[i + 1]) && Attribution.Begins(tokens, i + 2)) return true;
        }

        return false;
    }
}
