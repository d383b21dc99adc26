using System.Collections;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training;

/// <summary>Remembers sentences by a bit each, in memory that does not grow: a few new ones are taken for known.</summary>
internal sealed class SeenSentences
{
    private const int Bits = 1 << 29;

    private readonly BitArray seen = new(Bits);

    /// <returns>False when the sentence was there before.</returns>
    public bool Add(Document document, Sentence sentence)
    {
        var hash = StableHash.Start;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++) hash = StableHash.Add(StableHash.Add(hash, document.Tokens[i].Lower), ' ');
        var bit = (int)(StableHash.Spread(hash) % Bits);
        var isNew = !seen[bit];
        seen[bit] = true;
        return isNew;
    }
}
