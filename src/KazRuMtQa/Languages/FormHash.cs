namespace KazRuMtQa.Languages;

/// <summary>
/// FNV-1a of a lower-case form in 32 bits. A token keeps that of its form, so that whoever looks a form up need not read its letters again; the
/// stored tagger depends on its values.
/// </summary>
internal static class FormHash
{
    public const uint Start = 2166136261u;

    public static uint Of(ReadOnlySpan<char> form)
    {
        var hash = Start;
        foreach (var c in form) hash = Add(hash, c);
        return hash;
    }

    public static uint Add(uint hash, char c) => (hash ^ c) * 16777619u;
}
