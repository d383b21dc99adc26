namespace KazRuMtQa;

/// <summary>
/// What one request wishes, apart from the rules of the house (<see cref="CheckOptions"/>): a dismissed finding or a stricter look needs no
/// other checker. Immutable.
/// </summary>
public sealed record CheckScope
{
    /// <summary>No wishes: as the house has it.</summary>
    public static readonly CheckScope House = new();

    /// <summary>Whether to show every finding, whatever its confidence.</summary>
    public bool IsStrict { get; init; }

    /// <summary>How closely to read; null for as the house has it.</summary>
    public Depth? Depth { get; init; }

    /// <summary>
    /// The <see cref="Finding.DismissalKey"/> or <see cref="Finding.BaselineKey"/> of findings that were dismissed, besides those of the house.
    /// </summary>
    public IReadOnlyCollection<string> Dismissed { get; init; } = [];

    /// <summary>Words and phrases that are never issues, besides those of the house. Matched without regard to case.</summary>
    public IReadOnlySet<string> AcceptedWords { get; init; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Rule ids or families to run alone, whatever the house has switched on or off; null for all of the house.</summary>
    public IReadOnlySet<string>? EnabledOnly { get; init; }

    /// <summary>Rule ids or families to run although the house has switched them off.</summary>
    public IReadOnlySet<string> EnabledRules { get; init; } = new HashSet<string>();

    /// <summary>Rule ids or families that are not run.</summary>
    public IReadOnlySet<string> DisabledRules { get; init; } = new HashSet<string>();

    /// <summary>Whether the request says anything of rules.</summary>
    internal bool ChoosesRules => EnabledOnly is not null || EnabledRules.Count + DisabledRules.Count > 0;
}
