using KazRuMtQa.Rules;

namespace KazRuMtQa;

/// <summary>What is to be put in place of a finding: one of its suggestions, or what an editor wrote instead.</summary>
/// <param name="Finding">A finding of the report.</param>
/// <param name="Text">Replaces the span of the finding; empty to delete it.</param>
public sealed record Suggestion(Finding Finding, string Text);

/// <summary>An article with suggestions made.</summary>
/// <param name="Text">The text as it was sent, markup and all, with the suggestions in it.</param>
/// <param name="Made">Those that were made, in text order.</param>
/// <param name="LeftOut">Those that overlap one that was made: check the new text, and they come again if they still hold.</param>
public sealed record RepairedText(string Text, IReadOnlyList<Suggestion> Made, IReadOnlyList<Suggestion> LeftOut);
