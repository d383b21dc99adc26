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
    private readonly List<(string Form, int First)> forms = [];

    public FormIndex(TokenList tokens)
    {
        ids = new int[tokens.Count];
        next = new int[tokens.Count];
        // The tokenizer makes the string of a form once, so the reference tells forms apart.
        var known = new Dictionary<string, (int Id, int Last)>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < next.Length; i++)
        {
            tokens.Ask(i);
            next[i] = Never;
            ref var entry = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(known, tokens[i].Lower, out var isKnown);
            if (isKnown) next[entry.Last] = i;
            else
            {
                entry.Id = forms.Count;
                forms.Add((tokens[i].Lower, i));
            }

            entry.Last = i;
            ids[i] = entry.Id;
        }
    }

    /// <summary>Every form of the text once, with the first token that has it.</summary>
    public IReadOnlyList<(string Form, int First)> Forms => forms;

    /// <summary>A number that two tokens of the text share when they have the same form.</summary>
    public int IdOf(int token) => ids[token];

    /// <summary>The next token of the same form; <see cref="Never"/> when there is none.</summary>
    public int Next(int token) => next[token];
}
