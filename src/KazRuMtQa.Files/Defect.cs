namespace KazRuMtQa.Files;

/// <summary>Words for what should never happen.</summary>
internal static class Defect
{
    public static string Describe(Exception exception) => exception is OutOfMemoryException
        ? "there is not enough memory for it."
        : $"a defect in kazrumtqa, please report it: {exception.GetType().Name} in {PlaceOf(exception)}: {exception.Message}";

    /// <summary>
    /// The method, from the first line of the stack trace (" at Namespace.Type.Method(…) in …"): natively compiled programs know no more.
    /// </summary>
    private static string PlaceOf(Exception exception)
    {
        if (exception.StackTrace is not { } trace || trace.IndexOf('(', StringComparison.Ordinal) is not (> 0 and var end)) return "an unknown place";
        var parts = trace[..end].Split('.');
        return string.Join('.', parts[Math.Max(0, parts.Length - 2)..]).Trim();
    }
}
