using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Phrases;

/// <summary>A phrase of a table in a text.</summary>
/// <param name="Row">The row of the table.</param>
/// <param name="Phrase">The words that are wrong.</param>
/// <param name="Span">What the suggestions replace: wider where an article before the phrase must change with it.</param>
/// <param name="Suggestions">Repairs, best first.</param>
internal sealed record PhraseMatch(PhraseRow Row, TextSpan Phrase, TextSpan Span, string[] Suggestions);
