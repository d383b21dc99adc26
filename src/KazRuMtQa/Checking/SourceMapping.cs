using KazRuMtQa.Markup;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Checking;

/// <summary>From places in what a reader sees to places in the text as it was sent.</summary>
/// <param name="readable">What a reader sees; null where that is the text itself.</param>
/// <param name="source">The text as it was sent.</param>
/// <param name="translated">What a reader sees of the text that it was translated from; null where that is the text itself or there is none.</param>
internal sealed class SourceMapping(ReadableText? readable, string source, ReadableText? translated = null)
{
    public TextSpan Of(TextSpan span) => readable?.ToSource(span) ?? span;

    /// <summary>A place in the text that it was translated from.</summary>
    public TextSpan OfSource(TextSpan span) => translated?.ToSource(span) ?? span;

    /// <summary>The finding with those of its repairs that leave the markup whole; one is certain if what it changes is the same there.</summary>
    public Finding Of(Finding finding)
    {
        if (finding.Source is { } span) finding = finding with { Source = OfSource(span) };
        if (readable is null) return finding;
        var repairs = new MarkupRepair(readable, source, finding.Span);
        var suggestions = finding.Suggestions.Select(repairs.Of).OfType<string>().ToArray();
        var isCertain = finding.IsCertainRepair && suggestions.Length == 1 && repairs.IsSame(finding.Suggestions[0]);
        return finding with { Span = repairs.Span, Suggestions = suggestions, IsCertainRepair = isCertain };
    }
}
