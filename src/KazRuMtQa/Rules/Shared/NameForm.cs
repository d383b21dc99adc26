using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Name;

namespace KazRuMtQa.Rules.Shared;

/// <summary>One spelling of a name in an article with its mentions, in the order of the text.</summary>
internal sealed class NameForm(string lower, WordEntry entry)
{
    private readonly List<NameMention> mentions = [];

    public string Lower { get; } = lower;

    public WordEntry Entry { get; } = entry;

    public IReadOnlyList<NameMention> Mentions => mentions;

    public void Add(NameMention mention) => mentions.Add(mention);

    /// <summary>Whether some mention stands alone, without another part of a name beside it.</summary>
    public bool StandsAlone => mentions.Exists(mention => mention.Before is null && mention.After is null);
}
