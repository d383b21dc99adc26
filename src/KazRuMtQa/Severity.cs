namespace KazRuMtQa;

/// <summary>How bad an issue is for the reader. The weights are the MQM ones: 1, 5 and 25.</summary>
public enum Severity : byte
{
    /// <summary>A reader may notice.</summary>
    Minor = 1,

    /// <summary>A reader stumbles, or is misled.</summary>
    Major = 5,

    /// <summary>The article must not be published like this.</summary>
    Critical = 25,
}
