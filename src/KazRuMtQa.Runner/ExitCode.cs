namespace KazRuMtQa.Runner;

/// <summary>The contract with shells and build servers.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above the level asked for.</summary>
    public const int Clean = 0;

    /// <summary>Something is.</summary>
    public const int Found = 1;

    /// <summary>The tool could not do its work.</summary>
    public const int Failed = 2;
}
