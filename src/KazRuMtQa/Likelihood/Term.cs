namespace KazRuMtQa.Likelihood;

/// <summary>What one piece of evidence comes to in a text, and the name of the weight that it is multiplied by.</summary>
internal readonly record struct Term(string Weight, double Value);
