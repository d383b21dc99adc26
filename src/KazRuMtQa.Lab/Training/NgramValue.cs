namespace KazRuMtQa.Lab.Training;

/// <summary>An n-gram of an article, and its value in the article's vector.</summary>
internal readonly record struct NgramValue(int Bucket, float Value);
