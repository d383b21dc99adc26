namespace KazRuMtQa;

/// <summary>Parts of a text where a rule should tread softly. A token can lie in several.</summary>
[Flags]
public enum Zones : byte
{
    /// <summary>Running text.</summary>
    None = 0,

    /// <summary>Headlines and sub-headings.</summary>
    Heading = 1,

    /// <summary>Between quotation marks, these included.</summary>
    Quotation = 2,

    /// <summary>Words of another script, and the marks among them.</summary>
    Foreign = 4,

    /// <summary>Cells of a table in plain text.</summary>
    Table = 8,

    /// <summary>"ASTANA, Kazakhstan (AP) —" at the head of a paragraph, with its dash.</summary>
    Dateline = 16,

    /// <summary>"By Asel Bek", "Photo: …".</summary>
    Byline = 32,

    /// <summary>A paragraph with a bullet or a number before it.</summary>
    ListItem = 64,
}
