using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using KazRuMtQa.Languages;

namespace KazRuMtQa.Text;

/// <summary>
/// Where the lower-case form of each token comes again: every rule about repetition or about single words looks here and compares no
/// strings. Immutable.
/// </summary>
internal sealed class FormIndex
{
    /// <summary>Farther than any other token.</summary>
    public const int Never = int.MaxValue;

    private readonly int[] ids;
    private readonly int[] next;
    private readonly List<(string Form, int First)> forms;

    /// <summary>A hash table with open addressing: the number of a form and one; 0 where nothing is. At most half of the places are taken.</summary>
    private readonly int[] places;
    private readonly int shift;

    public FormIndex(TokenList tokens)
    {
        ids = new int[tokens.Count];
        next = new int[tokens.Count];
        forms = new List<(string Form, int First)>((tokens.Count / 3) + 8);
        places = new int[BitOperations.RoundUpToPowerOf2((uint)tokens.Count + 1) * 2];
        shift = 32 - BitOperations.Log2((uint)places.Length);
        var last = ArrayPool<int>.Shared.Rent(tokens.Count);
        for (var i = 0; i < next.Length; i++)
        {
            tokens.Ask(i);
            next[i] = Never;
            var token = tokens[i];
            ref var place = ref PlaceOf(token.Lower, token.Entry);
            if (place != 0) next[last[place - 1]] = i;
            else
            {
                forms.Add((token.Lower, i));
                place = forms.Count;
            }

            ids[i] = place - 1;
            last[place - 1] = i;
        }

        ArrayPool<int>.Shared.Return(last);
    }

    /// <summary>Every form of the text once, with the first token that has it.</summary>
    public IReadOnlyList<(string Form, int First)> Forms => forms;

    /// <summary>A number that two tokens of the text share when they have the same form.</summary>
    public int IdOf(int token) => ids[token];

    /// <summary>The next token of the same form; <see cref="Never"/> when there is none.</summary>
    public int Next(int token) => next[token];

    /// <summary>The first token of a form that the lexicon has; <see cref="Never"/> when there is none.</summary>
    /// <param name="form">The form as the lexicon keeps it.</param>
    /// <param name="entry">Its entry.</param>
    public int First(string form, WordEntry entry) => PlaceOf(form, entry) is > 0 and var place ? forms[place - 1].First : Never;

    /// <summary>The same of a form that the lexicon has not: each is compared.</summary>
    public int FirstUnlisted(string form)
    {
        foreach (var (other, first) in forms) if (other == form) return first;
        return Never;
    }

    /// <summary>
    /// The place of the form in the table, or the free one where it would stand. The tokenizer makes the string of a form once, so the reference
    /// tells forms apart. What it hashes is the number of the form in the lexicon, or the reference: nobody who writes a text can choose these.
    /// </summary>
    private ref int PlaceOf(string form, WordEntry entry)
    {
        var hash = (uint)(entry.Number >= 0 ? entry.Number : RuntimeHelpers.GetHashCode(form)) * 0x9E3779B1u;
        var at = (int)(hash >> shift);
        while (places[at] != 0 && !ReferenceEquals(forms[places[at] - 1].Form, form)) at = (at + 1) & (places.Length - 1);
        return ref places[at];
    }
}
