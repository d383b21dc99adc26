using KazRuMtQa.Languages;

namespace KazRuMtQa.Text;

/// <summary>What the tagger sees of one token, hashed once: form, endings, shape and what the lexicon knows.</summary>
internal readonly record struct TokenTraits(uint Word, uint Ending2, uint Ending3, uint Ending4, uint Start, uint Shape, uint Classes)
{
    public static readonly TokenTraits Outside = new(1, 1, 1, 1, 1, 1, 1);

    private const WordClass Known = WordClass.AnyVerb | WordClass.GivenName | WordClass.Month | WordClass.Weekday | WordClass.NumberWord;

    public static TokenTraits Of(Token token)
    {
        var lower = token.Lower.AsSpan();
        var entry = token.Entry;
        return new TokenTraits(token.Hash, HashOf(Ending(lower, 2)), HashOf(Ending(lower, 3)), HashOf(Ending(lower, 4)),
            HashOf(lower[..Math.Min(2, lower.Length)]), ShapeOf(token, lower),
            ((uint)(entry.Class & Known) << 4) | (entry.PerMillion == 0 ? 0u : 1 + Math.Min(7u, (uint)(entry.CapitalisedShare * 8))));
    }

    public static uint HashOf(ReadOnlySpan<char> text) => FormHash.Of(text);

    private static ReadOnlySpan<char> Ending(ReadOnlySpan<char> lower, int length) => lower[Math.Max(0, lower.Length - length)..];

    private static uint ShapeOf(Token token, ReadOnlySpan<char> lower)
    {
        var shape = ((uint)token.Kind << 3) | (uint)token.Case;
        if (lower.Contains('-')) shape |= 1 << 7;
        if (lower.ContainsAnyInRange('0', '9')) shape |= 1 << 8;
        if (lower.Length > 1 && lower[^1] == '.') shape |= 1 << 9;
        return shape;
    }
}

/// <summary>The features of a token in its place: keys into the table of weights. Changing them makes every trained model useless.</summary>
internal static class TaggerFeatures
{
    /// <summary>Stands in the model file; a model made for other features is refused.</summary>
    public const int Version = 1;

    public const int Count = 24;

    /// <param name="window">The traits of the two tokens before, the token itself and the two after.</param>
    /// <param name="isFirst">Whether the token is the first of its sentence.</param>
    /// <param name="before">The tag of the token before.</param>
    /// <param name="beforeThat">The tag of the token two before.</param>
    /// <param name="keys">Receives <see cref="Count"/> keys.</param>
    public static void Fill(ReadOnlySpan<TokenTraits> window, bool isFirst, PartOfSpeech before, PartOfSpeech beforeThat, Span<uint> keys)
    {
        ref readonly var token = ref window[2];
        ref readonly var last = ref window[1];
        ref readonly var next = ref window[3];
        var (tag, tags) = ((uint)before, ((uint)beforeThat << 8) | (uint)before | 0x10000);
        var shape = (token.Shape << 1) | (isFirst ? 1u : 0u);
        keys[0] = Key(0, token.Word, 0);
        keys[1] = Key(1, token.Ending3, shape);
        keys[2] = Key(2, token.Ending2, token.Classes);
        keys[3] = Key(3, token.Ending4, 0);
        keys[4] = Key(4, token.Start, token.Ending2);
        keys[5] = Key(5, shape, token.Classes);
        keys[6] = Key(6, shape, tag);
        keys[7] = Key(7, last.Word, 0);
        keys[8] = Key(8, next.Word, 0);
        keys[9] = Key(9, window[0].Word, 0);
        keys[10] = Key(10, window[4].Word, 0);
        keys[11] = Key(11, tag, 0);
        keys[12] = Key(12, tags, 0);
        keys[13] = Key(13, tag, token.Word);
        keys[14] = Key(14, tag, next.Word);
        keys[15] = Key(15, last.Word, token.Word);
        keys[16] = Key(16, token.Word, next.Word);
        keys[17] = Key(17, next.Ending3, token.Classes);
        keys[18] = Key(18, next.Classes, (next.Shape << 8) | tag);
        keys[19] = Key(19, tags, token.Ending3);
        keys[20] = Key(20, tags, token.Classes);
        keys[21] = Key(21, token.Classes, next.Classes);
        keys[22] = Key(22, last.Word, next.Word);
        keys[23] = Key(23, last.Ending3, token.Ending3);
    }

    private static uint Key(uint feature, uint first, uint second)
    {
        var mixed = ((first + (feature * 0x9E3779B9u)) * 0x9E3779B97F4A7C15UL) ^ ((second + feature + 1) * 0xC2B2AE3D27D4EB4FUL);
        mixed ^= mixed >> 29;
        mixed *= 0xBF58476D1CE4E5B9UL;
        var key = (uint)(mixed >> 32);
        // Zero marks an empty place of the table.
        return key == 0 ? 1 : key;
    }
}
