namespace KazRuMtQa.Rules.Leftover;

/// <summary>Endings of host names that are no English words, so that they show an address even when it is torn apart.</summary>
internal static class Hosts
{
    private static readonly FormatNames TopLevel = new("kz ru com org ua uz kg tj gov edu рф uk de eu tv", StringComparer.OrdinalIgnoreCase);

    public static bool IsTopLevel(ReadOnlySpan<char> label) => TopLevel.Contains(label);
}
