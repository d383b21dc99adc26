using System.Text;

namespace KazRuMtQa.Files;

/// <summary>Writes to a file or to standard output. A file keeps its old content until the new one is complete.</summary>
internal static class OutputFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes text as UTF-8 with <c>\n</c> line ends; without a path to standard output.</summary>
    /// <exception cref="ToolException">The file cannot be written.</exception>
    public static void Write(string? path, Action<TextWriter> write)
    {
        if (path is not null)
        {
            Replace(path, stream => Write(stream, write));
            return;
        }

        using var standard = StandardStreams.OpenOutput();
        Write(standard, write);
    }

    /// <summary>Writes beside the file and moves the result into its place; through links, and keeping the file's permissions.</summary>
    /// <exception cref="ToolException">The file cannot be written; the old one is untouched.</exception>
    public static void Replace(string path, Action<Stream> write)
    {
        try
        {
            if (IsDevice(path))
            {
                using var device = new FileStream(path, FileMode.Open, FileAccess.Write);
                write(device);
                return;
            }

            // Of a relative path the target is not found where the link says.
            var full = Path.GetFullPath(path);
            var target = (File.Exists(full) ? File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName : null) ?? full;
            var temporary = $"{target}.{Path.GetRandomFileName()}.part";
            using var _ = UnfinishedFiles.Add(temporary);
            try
            {
                using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write)) write(stream);
                if (!OperatingSystem.IsWindows() && File.Exists(target)) File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
                File.Move(temporary, target, overwrite: true);
            }
            finally
            {
                File.Delete(temporary);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{path}: cannot be written: {ReasonOf(exception)}", exception);
        }
    }

    /// <summary>Whether an exception says that the reader of our output has gone away (<c>| head</c>).</summary>
    public static bool IsReaderGone(Exception exception) => exception is IOException { HResult: 32 } && !OperatingSystem.IsWindows();

    private static void Write(Stream stream, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(stream, Utf8, 1 << 16, leaveOpen: true) { NewLine = "\n" };
        write(writer);
    }

    /// <summary>A device or a pipe (<c>/dev/null</c>, <c>&gt;(command)</c>) is written to; moving a file into its place would destroy it.</summary>
    private static bool IsDevice(string path) => !OperatingSystem.IsWindows() && Path.GetFullPath(path) is var full
        && (full.StartsWith("/dev/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal)) && File.Exists(full);

    private static string ReasonOf(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "no permission.",
        DirectoryNotFoundException => "there is no such folder.",
        _ => exception.Message,
    };
}
