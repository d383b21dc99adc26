namespace KazRuMtQa;

/// <summary>A replacement for the text of a finding: one of its suggestions, or what an editor wrote instead.</summary>
/// <param name="Finding">A finding of the report.</param>
/// <param name="Text">Replaces the span of the finding; empty to delete it.</param>
public sealed record Suggestion(Finding Finding, string Text);

/// <summary>An article with suggestions applied.</summary>
public sealed record RepairedText
{
    internal RepairedText(string text, IReadOnlyList<Suggestion> made, IReadOnlyList<Suggestion> leftOut) =>
        (Text, Made, LeftOut) = (text, made, leftOut);

    /// <summary>The text as it was sent, markup and all, with the suggestions in it.</summary>
    public string Text { get; }

    /// <summary>Those that were made, in text order.</summary>
    public IReadOnlyList<Suggestion> Made { get; }

    /// <summary>Those that overlap one that was made: check the new text, and they come again if they still hold.</summary>
    public IReadOnlyList<Suggestion> LeftOut { get; }
}
