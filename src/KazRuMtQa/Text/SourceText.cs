namespace KazRuMtQa.Text;

/// <summary>What a reader sees of the text that a document was translated from.</summary>
/// <param name="Text">Any string.</param>
/// <param name="Language">ISO 639-1 code; null where it is to be told by the letters.</param>
/// <param name="Segments">Which parts of the two go together, where that is known; null where it has to be found.</param>
internal sealed record SourceText(string Text, string? Language = null, GivenSegments? Segments = null);
