namespace KazRuMtQa.Rules;

/// <summary>How bad an issue is for the reader. The weights are the MQM ones: 1, 5 and 25.</summary>
public enum Severity : byte
{
    Minor = 1,
    Major = 5,
    Critical = 25,
}
