namespace KazRuMtQa.Text;

/// <summary>
/// A pair of quotation marks, or one mark whose partner is missing. Token indexes; -1 for a mark that is not there.
/// A quotation over several paragraphs opens on each and closes once: its earlier parts have <see cref="ContinuesInNextParagraph"/> and no close.
/// </summary>
internal sealed record Quotation(int Open, int Close, bool ContinuesInNextParagraph)
{
    public bool IsComplete => Open >= 0 && (Close >= 0 || ContinuesInNextParagraph);
}
