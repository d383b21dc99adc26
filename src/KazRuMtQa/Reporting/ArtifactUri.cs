namespace KazRuMtQa.Reporting;

/// <summary>The path of a file as a URI reference: relative paths stay relative, so that a report can be read on another machine.</summary>
internal static class ArtifactUri
{
    public static string Of(string path)
    {
        if (path == "-") return "stdin";
        var parts = WellFormed.Of(path).Replace('\\', '/').Split('/');
        var isDrive = parts[0].Length == 2 && parts[0][1] == ':';
        var escaped = parts.Select((part, i) => i == 0 && isDrive ? part : Uri.EscapeDataString(part));
        var prefix = isDrive ? "file:///" : path.StartsWith('/') ? "file://" : "";
        return prefix + string.Join('/', escaped);
    }
}
