using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Repetition;

internal sealed class RepeatedSentence : Rule
{
    private const int Fewest = 6;

    /// <summary>Title and standfirst.</summary>
    private const int LastOfHead = 1;

    /// <summary>Standfirsts and captions are style: shown only when everything is.</summary>
    private const double ConfidenceSetApart = 0.4;

    public override string Title => "Repeated sentence";

    public override string Why => "A sentence that comes a second time word for word was translated twice, or copied twice from the page.";

    public override Category Category => Category.Duplication;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    public override bool IsLanguageNeutral => true;

    internal override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The new mine will open in autumn near the lake. Workers are being trained. [[The new mine will open in autumn near the lake.]]", ""),
        new("Thank you. He left the room. Thank you."),
        new("The new mine will open in autumn near the lake. The old mine will close in autumn near the lake."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var seen = new Dictionary<int, List<Sentence>>();
        foreach (var sentence in document.Sentences)
        {
            if (sentence.EndToken - sentence.FirstToken <= Fewest
                || sentence.Paragraph.Kind is ParagraphKind.Table or ParagraphKind.Heading or ParagraphKind.Byline)
                continue;
            var hash = HashOf(document, sentence);
            if (!seen.TryGetValue(hash, out var same)) seen[hash] = [sentence];
            else if (same.Find(other => AreSame(document, other, sentence)) is { } first)
            {
                var finding = Flag(sentence.Span, $"“{document.Excerpt(sentence.Span)}” has appeared before, word for word. Drop one.", "");
                yield return IsSetApart(document, first) || IsSetApart(document, sentence)
                    ? finding with { Severity = Severity.Minor, Confidence = ConfidenceSetApart }
                    : finding;
            }
            else if (same.Count < 4) same.Add(sentence);
        }
    }

    /// <summary>A title or standfirst at the head, or a caption, which ends without a stop: they say again what the text says.</summary>
    private static bool IsSetApart(Document document, Sentence sentence) => sentence.Paragraph.Span == sentence.Span
        && (sentence.Paragraph.Index <= LastOfHead || !document.Tokens[sentence.EndToken - 1].EndsSentence);

    private static int HashOf(Document document, Sentence sentence)
    {
        var hash = new HashCode();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (document.Tokens[i].IsWord || document.Tokens[i].IsNumber) hash.Add(document.Forms.IdOf(i));
        return hash.ToHashCode();
    }

    private static bool AreSame(Document document, Sentence one, Sentence other) => Words(document, one).SequenceEqual(Words(document, other));

    private static IEnumerable<int> Words(Document document, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (document.Tokens[i].IsWord || document.Tokens[i].IsNumber) yield return document.Forms.IdOf(i);
    }
}
