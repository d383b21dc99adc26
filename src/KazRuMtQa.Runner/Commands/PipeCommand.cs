using System.CommandLine;
using System.Text;
using KazRuMtQa.Configuration;
using KazRuMtQa.Files;
using KazRuMtQa.Reporting;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Runner.Commands;

/// <summary>
/// <c>pipe</c>: JSON Lines in, JSON Lines out, one for one, in order, flushed line by line. A line that cannot be checked gives an error
/// object and the next line goes on.
/// </summary>
internal static class PipeCommand
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Command Create()
    {
        var command = new Command("pipe", "Check articles as JSON Lines from standard input to standard output, one line out for each line in");
        var checking = CheckingOptions.AddTo(command);
        command.SetAction(result =>
        {
            var checker = checking.Checkers(result).For("-");
            using var output = OutputFile.StandardOutput();
            return Run(Console.OpenStandardInput(), output, checker);
        });
        return command;
    }

    internal static int Run(Stream input, Stream output, MtChecker checker)
    {
        var reader = new LineReader(input);
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
        var number = 0;
        using var progress = Notes.Progress(() => $"{number} articles checked");
        while (reader.TryRead(out var bytes))
        {
            if (number == 0 && bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
            var answer = Answer(checker, bytes, ++number);
            Interruption.Whole(() =>
            {
                answer(writer);
                writer.WriteLine();
                writer.Flush();
            });
        }

        return ExitCode.Clean;
    }

    /// <summary>What is to be written, once all that can fail has been done.</summary>
    private static Action<TextWriter> Answer(MtChecker checker, ReadOnlySpan<byte> bytes, int line)
    {
        string? id = null;
        try
        {
            var record = JsonArticle.Parse(Utf8.GetString(bytes), "line");
            id = JsonArticle.IdOf(record);
            var report = checker.Check(JsonArticle.Of(record));
            return writer => JsonReport.Write(writer, report);
        }
        catch (Exception exception)
        {
            var error = new JObject { ["id"] = id, ["line"] = line, ["error"] = Describe(exception, bytes) };
            return writer => writer.Write(error.ToString(Formatting.None));
        }
    }

    private static string Describe(Exception exception, ReadOnlySpan<byte> bytes) => exception switch
    {
        FormatException => exception.Message,
        JsonReaderException json => $"The line is no valid JSON: {JsonFault.Describe(json)} (character {json.LinePosition}).",
        DecoderFallbackException => $"The line is not valid UTF-8 at byte {TextEncodings.FirstInvalidByte(bytes)}.",
        _ => Defect.Describe(exception),
    };
}
