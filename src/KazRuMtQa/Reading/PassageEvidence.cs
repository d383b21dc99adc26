using KazRuMtQa.Text;

namespace KazRuMtQa.Reading;

/// <summary>What rules have found in the article around a passage of wordings carried over: counts of issues and of translators' habits.</summary>
internal readonly record struct Surroundings(int Issues, int Habits);

/// <summary>
/// What a passage is judged by: its words, its place, how its article reads, and how much the rules have found in the article. That an odd passage
/// is a fault is likely in an article that shows other signs of translation, and unlikely in one that shows none.
/// </summary>
internal static class PassageEvidence
{
    /// <summary>The names, in order; they stand in the model file, and a model made for others is refused.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "length", "mean", "most", "gaps", "quotation", "heading", "sentence.length", "form", "word.least", "article.word", "article.form",
        "issues", "habits",
    ];

    /// <summary>Words that are added to every text, so that one finding in three lines makes no bad article.</summary>
    private const float SmoothingWords = 50;

    /// <param name="document">The text.</param>
    /// <param name="evidence">Its words.</param>
    /// <param name="logOdds">Of each judged word.</param>
    /// <param name="article">The means of <see cref="WordEvidence.Article"/>.</param>
    /// <param name="around">What rules found in the text.</param>
    /// <param name="passage">The passage.</param>
    public static float[] Of(
        Document document, WordEvidence evidence, IReadOnlyList<float> logOdds, (float Word, float Form) article, Surroundings around,
        Passage passage)
    {
        var (sum, most, form, least, quoted, heading) = (0f, float.MinValue, 0f, 0f, 0, false);
        for (var i = passage.First; i < passage.End; i++)
        {
            var token = document.Tokens[evidence.Judged[i]];
            (sum, most) = (sum + logOdds[i], Math.Max(most, logOdds[i]));
            (form, least) = (form + evidence.FormBits(token.Index), least + evidence.LeastWordBits(token.Index));
            if (document.IsIn(token, Zones.Quotation)) quoted++;
            heading |= document.IsIn(token, Zones.Heading);
        }

        var count = (float)passage.Length;
        var (first, last) = (evidence.Judged[passage.First], evidence.Judged[passage.End - 1]);
        var sentence = document.SentenceOf(document.Tokens[first]);
        return
        [
            count, sum / count, most, last - first + 1 - count, quoted / count, heading ? 1 : 0, MathF.Log(sentence.EndToken - sentence.FirstToken),
            form / count, least / count, article.Word, article.Form, Density(around.Issues), Density(around.Habits),
        ];

        float Density(int findings) => MathF.Log(1 + (100 * findings / (document.WordCount + SmoothingWords)));
    }
}
