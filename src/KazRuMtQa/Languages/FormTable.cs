using System.Numerics;

namespace KazRuMtQa.Languages;

/// <summary>
/// Word forms with their entries, found by their characters: a hash table with open addressing. Every token is looked up here, and a general
/// dictionary asked by characters costs twice as much.
/// </summary>
internal sealed class FormTable
{
    /// <summary>The hash of a form above, its number and one below; 0 where nothing is. At most half of the places are taken.</summary>
    private ulong[] places;
    private (string Form, WordEntry Entry)[] forms;

    public FormTable(int capacity)
    {
        forms = new (string Form, WordEntry Entry)[capacity];
        places = new ulong[BitOperations.RoundUpToPowerOf2((uint)capacity * 2)];
    }

    public int Count { get; private set; }

    /// <summary>The forms by the numbers of their entries.</summary>
    public string this[int number] => forms[number].Form;

    public bool TryGet(ReadOnlySpan<char> form, out string known, out WordEntry entry) => TryGet(form, FormHash.Of(form), out known, out entry);

    /// <param name="form">The form.</param>
    /// <param name="formHash">Its <see cref="FormHash"/>.</param>
    /// <param name="known">The same form, as it is kept.</param>
    /// <param name="entry">What is known of it.</param>
    public bool TryGet(ReadOnlySpan<char> form, uint formHash, out string known, out WordEntry entry)
    {
        var hash = Spread(formHash);
        for (var place = (int)hash & (places.Length - 1); places[place] is not 0 and var found; place = (place + 1) & (places.Length - 1))
        {
            if ((uint)(found >> 32) != hash) continue;
            (known, entry) = forms[(int)(uint)found - 1];
            if (form.SequenceEqual(known)) return true;
        }

        (known, entry) = ("", WordEntry.Unknown);
        return false;
    }

    public WordEntry GetOrAdd(string form)
    {
        if (TryGet(form, out _, out var entry)) return entry;
        if (Count == forms.Length) Grow();
        entry = new WordEntry { Number = Count };
        forms[Count] = (form, entry);
        Put(Count++);
        return entry;
    }

    private void Grow()
    {
        Array.Resize(ref forms, forms.Length * 2);
        places = new ulong[places.Length * 2];
        for (var number = 0; number < Count; number++) Put(number);
    }

    private void Put(int number)
    {
        var hash = Spread(FormHash.Of(forms[number].Form));
        var place = (int)hash & (places.Length - 1);
        while (places[place] != 0) place = (place + 1) & (places.Length - 1);
        places[place] = ((ulong)hash << 32) | ((uint)number + 1);
    }

    private static uint Spread(uint formHash) => formHash ^ (formHash >> 15);
}
