namespace KazRuMtQa;

/// <summary>What speaks for or against machine translation, in words an editor can check: “List broken by stops, 3 times”.</summary>
/// <param name="Text">A few words without a stop.</param>
/// <param name="Weight">Its contribution to the log-odds; above 0 it speaks for machine translation.</param>
public sealed record Reason(string Text, double Weight);
