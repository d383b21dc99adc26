using Microsoft.Win32.SafeHandles;

namespace KazRuMtQa.Files;

/// <summary>
/// Standard input and output as bytes. A program that runs the command within itself, as tests do, gives others; they hold for what it calls from
/// there.
/// </summary>
internal static class StandardStreams
{
    private static readonly AsyncLocal<(Stream Input, Stream Output)?> Given = new();

    /// <summary>Reads and writes these from now on; they are closed as often as they were opened.</summary>
    public static void Use(Stream input, Stream output) => Given.Value = (input, output);

    public static Stream OpenInput() => Given.Value?.Input ?? Console.OpenStandardInput();

    /// <summary>
    /// Standard output without the console's own stream where that is possible: the console ignores that a reader has gone away, and a
    /// long run would go on for nobody.
    /// </summary>
    public static Stream OpenOutput()
    {
        if (Given.Value is { } given) return given.Output;
        if (OperatingSystem.IsWindows()) return Console.OpenStandardOutput();
        var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        // A file may be shared with other commands, which a FileStream's own position would overwrite.
        return stream.CanSeek ? Console.OpenStandardOutput() : stream;
    }
}
