namespace KazRuMtQa;

/// <summary>
/// What a single request asks for on top of the settings of the house (<see cref="CheckOptions"/>), so that a dismissed finding or a stricter
/// check does not need another checker. Immutable.
/// </summary>
public sealed record CheckScope
{
    /// <summary>The settings of the house, unchanged.</summary>
    public static readonly CheckScope House = new();

    /// <summary>Whether to show every finding, whatever its confidence.</summary>
    public bool IsStrict { get; init; }

    /// <summary>How closely to read; null for the setting of the house.</summary>
    public Depth? Depth { get; init; }

    /// <summary>
    /// The <see cref="Finding.DismissalKey"/> or <see cref="Finding.BaselineKey"/> of findings dismissed in addition to those of the house.
    /// </summary>
    public IReadOnlyCollection<string> Dismissed { get; init; } = [];

    /// <summary>Words and phrases that are never issues, in addition to those of the house. Matched without regard to case.</summary>
    public IReadOnlySet<string> AcceptedWords { get; init; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Rule ids or families to run alone, whatever the house has turned on or off; null for the rules of the house.</summary>
    public IReadOnlySet<string>? EnabledOnly { get; init; }

    /// <summary>Rule ids or families to run even if the house has turned them off.</summary>
    public IReadOnlySet<string> EnabledRules { get; init; } = new HashSet<string>();

    /// <summary>Rule ids or families that are not run.</summary>
    public IReadOnlySet<string> DisabledRules { get; init; } = new HashSet<string>();

    /// <summary>Whether the request says anything about rules.</summary>
    internal bool ChoosesRules => EnabledOnly is not null || EnabledRules.Count + DisabledRules.Count > 0;
}
