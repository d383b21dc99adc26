namespace KazRuMtQa.Text;

/// <summary>Parts of a text where a rule should tread softly. A token can lie in several.</summary>
[Flags]
public enum Zones : byte
{
    None = 0,
    Heading = 1,

    /// <summary>Between quotation marks, these included.</summary>
    Quotation = 2,

    /// <summary>Words of another script, and the marks among them.</summary>
    Foreign = 4,
    Table = 8,

    /// <summary>"ASTANA, Kazakhstan (AP) —" at the head of a paragraph, with its dash.</summary>
    Dateline = 16,
    Byline = 32,
    ListItem = 64,
}
