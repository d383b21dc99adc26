using System.Buffers;
using KazRuMtQa.Text;

namespace KazRuMtQa.Markup;

/// <summary>
/// Carries the repair of a passage, as readers see it, over to the source. Only the characters that change are replaced there, so that the tags
/// and codes around them stay; a repair that would take a tag without its partner is given up.
/// </summary>
/// <param name="readable">What readers see.</param>
/// <param name="source">The source with its markup.</param>
/// <param name="shown">The passage, as readers see it.</param>
internal sealed class MarkupRepair(ReadableText readable, string source, TextSpan shown)
{
    private static readonly SearchValues<char> EndsOfName = SearchValues.Create(" \t\r\n/>");

    /// <summary>The passage in the source.</summary>
    public TextSpan Span { get; } = readable.ToSource(shown);

    /// <summary>What to put in place of <see cref="Span"/>; null where markup would be lost.</summary>
    public string? Of(string suggestion)
    {
        if (Span.In(source) == shown.In(readable.Text)) return suggestion;
        var (change, inserted) = ChangeOf(suggestion);
        var inSource = PlaceOf(change);
        if (!Span.Contains(inSource) || !IsWhole(inSource, change, inserted)) return null;
        return string.Concat(source.AsSpan(Span.Start, inSource.Start - Span.Start), inserted, source.AsSpan(inSource.End, Span.End - inSource.End));
    }

    /// <summary>Whether the source has the very characters that the repair changes.</summary>
    public bool IsSame(string suggestion)
    {
        var (change, _) = ChangeOf(suggestion);
        return PlaceOf(change).In(source) == change.In(readable.Text);
    }

    /// <summary>The part of the passage that the suggestion changes, and what it puts there: without what begins and ends alike.</summary>
    private (TextSpan Change, string Inserted) ChangeOf(string suggestion)
    {
        var found = readable.Text.AsSpan(shown.Start, shown.Length);
        var start = found.CommonPrefixLength(suggestion);
        var end = 0;
        while (end < Math.Min(found.Length, suggestion.Length) - start && found[^(end + 1)] == suggestion[^(end + 1)]) end++;
        return (new TextSpan(shown.Start + start, shown.End - end), suggestion[start..(suggestion.Length - end)]);
    }

    /// <summary>What is only put in stands behind the character before it, so that a new space does not get into the next tag's text.</summary>
    private TextSpan PlaceOf(TextSpan change)
    {
        if (change.Length > 0) return readable.ToSource(change);
        var at = change.Start > shown.Start ? readable.ToSource(new TextSpan(change.Start - 1, change.Start)).End : Span.Start;
        return new TextSpan(at, at);
    }

    /// <summary>Nothing but shown characters and their codes is replaced; a passage that is deleted may take pairs of tags along.</summary>
    private bool IsWhole(TextSpan inSource, TextSpan change, string inserted)
    {
        var replaced = source.AsSpan(inSource.Start, inSource.Length);
        if (!replaced.Contains('<')) return IsCoded(replaced) || Squeezed(replaced) == Squeezed(readable.Text.AsSpan(change.Start, change.Length));
        return inserted.Length == 0 && ArePairs(replaced);
    }

    private static bool IsCoded(ReadOnlySpan<char> text) => text.Contains('&');

    /// <summary>Line ends and runs of spaces show as one space.</summary>
    private static string Squeezed(ReadOnlySpan<char> text) =>
        string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether every tag in the text opens and closes in it. A picture or a break stands alone and would be lost.</summary>
    private static bool ArePairs(ReadOnlySpan<char> text)
    {
        var open = new Stack<string>();
        for (var at = text.IndexOf('<'); at >= 0; at = text.IndexOf('<'))
        {
            text = text[(at + 1)..];
            var closes = text.StartsWith("/");
            if (closes) text = text[1..];
            var length = text.IndexOfAny(EndsOfName);
            if (length <= 0) return false;
            var name = text[..length].ToString();
            if (!closes) open.Push(name);
            else if (!open.TryPop(out var partner) || !partner.Equals(name, StringComparison.OrdinalIgnoreCase)) return false;
        }

        return open.Count == 0;
    }
}
