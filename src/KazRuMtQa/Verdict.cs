namespace KazRuMtQa;

/// <summary>What to do with an article.</summary>
public enum Verdict : byte
{
    /// <summary>Nothing stands in the way of publication.</summary>
    Pass,

    /// <summary>An editor should look at it.</summary>
    Review,

    /// <summary>Not to be published as it is.</summary>
    Block,
}
