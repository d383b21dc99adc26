using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Repetition;

internal sealed class RepeatedSentence : Rule
{
    private const int Fewest = 6;

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
            if (sentence.EndToken - sentence.FirstToken <= Fewest || sentence.Paragraph.Kind is ParagraphKind.Table or ParagraphKind.Heading or ParagraphKind.Byline) continue;
            var hash = HashOf(document, sentence);
            if (!seen.TryGetValue(hash, out var same)) seen[hash] = [sentence];
            else if (same.Any(other => AreSame(document, other, sentence)))
                yield return Flag(sentence.Span, $"The sentence “{document.Excerpt(sentence.Span)}” stands in the text a second time.", "");
            else if (same.Count < 4) same.Add(sentence);
        }
    }

    private static int HashOf(Document document, Sentence sentence)
    {
        var hash = new HashCode();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++) if (document.Tokens[i].IsWord || document.Tokens[i].IsNumber) hash.Add(document.Forms.IdOf(i));
        return hash.ToHashCode();
    }

    private static bool AreSame(Document document, Sentence one, Sentence other) => Words(document, one).SequenceEqual(Words(document, other));

    private static IEnumerable<int> Words(Document document, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++) if (document.Tokens[i].IsWord || document.Tokens[i].IsNumber) yield return document.Forms.IdOf(i);
    }
}
