using System.Numerics;

namespace KazRuMtQa.Languages;

/// <summary>
/// A large set of word forms in one text, found by their characters: as strings of their own in a general set they would take three times the memory,
/// and most of the time in which a dictionary is read. Immutable.
/// </summary>
internal sealed class FormSet
{
    private const char End = '\n';

    private readonly string text;

    /// <summary>A hash table with open addressing: where a form begins in the text, and one; 0 where nothing is. Half of it is free.</summary>
    private readonly int[] places;

    /// <param name="text">The forms, each with a line end behind it; empty lines are none.</param>
    public FormSet(string text)
    {
        this.text = text;
        places = new int[BitOperations.RoundUpToPowerOf2((uint)text.AsSpan().Count(End) + 1) * 2];
        for (int start = 0, end; (end = text.IndexOf(End, start)) >= 0; start = end + 1)
        {
            if (end == start) continue;
            ref var place = ref PlaceOf(text.AsSpan(start, end - start));
            if (place == 0) place = start + 1;
        }
    }

    public bool Contains(ReadOnlySpan<char> form) => PlaceOf(form) != 0;

    /// <summary>The place of the form in the table, or the free one where it would stand.</summary>
    private ref int PlaceOf(ReadOnlySpan<char> form)
    {
        var hash = FormHash.Of(form);
        var at = (int)(hash ^ (hash >> 15)) & (places.Length - 1);
        while (places[at] != 0 && !Stands(form, places[at] - 1)) at = (at + 1) & (places.Length - 1);
        return ref places[at];
    }

    private bool Stands(ReadOnlySpan<char> form, int start)
    {
        var rest = text.AsSpan(start);
        return rest.Length > form.Length && rest[form.Length] == End && rest.StartsWith(form);
    }
}
