namespace KazRuMtQa.Files;

/// <summary>Words for what should never happen.</summary>
internal static class Defect
{
    public static string Describe(Exception exception) => exception is OutOfMemoryException
        ? "there is not enough memory for it."
        : $"a defect in kazrumtqa, please report it: {exception.GetType().Name} in {PlaceOf(exception)}: {exception.Message}";

    private static string PlaceOf(Exception exception) => exception.TargetSite is { } method ? $"{method.DeclaringType?.Name}.{method.Name}" : "an unknown place";
}
