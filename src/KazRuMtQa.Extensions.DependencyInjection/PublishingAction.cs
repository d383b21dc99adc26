namespace KazRuMtQa.Extensions.DependencyInjection;

/// <summary>What to do with an article that is about to be published.</summary>
public enum PublishingAction : byte
{
    /// <summary>Publish it.</summary>
    Allow,

    /// <summary>Publish it, and show the editor what was found.</summary>
    Warn,

    /// <summary>Keep it back.</summary>
    Refuse,
}
