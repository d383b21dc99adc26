using System.Text;
using KazRuMtQa.Audit;
using KazRuMtQa.Configuration;
using KazRuMtQa.Files;
using KazRuMtQa.Reporting;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Runner.Commands;

/// <summary>
/// Answers JSON Lines one for one and in order, checked by several threads. An answer is written at once where the next one is not ready yet, so a
/// sender may wait for it before the next line; where many are ready they are written together. What is in flight is bounded.
/// </summary>
internal sealed class PipeRun(MtChecker checker, int jobs)
{
    /// <summary>Bytes of lines that are read ahead: enough to keep the threads busy, small beside the models.</summary>
    private const long MostBytesAhead = 1 << 20;

    private const int LinesPerChecker = 16;

    private const int MostBytesTogether = 1 << 16;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A lone surrogate of an article is written as the character that stands for none.</summary>
    private static readonly UTF8Encoding Lenient = new(encoderShouldEmitUTF8Identifier: false);

    private int answered;

    public int Answered => Volatile.Read(ref answered);

    public void Run(Stream input, Stream output)
    {
        using var ready = new MemoryStream(2 * MostBytesTogether);
        var pipeline = new Pipeline<PipedLine>(jobs, Answer, line => line.Bytes.Length, MostBytesAhead, LinesPerChecker);
        pipeline.Run(
            Lines(input),
            line =>
            {
                ready.Write(line.Answer.Span);
                Volatile.Write(ref answered, line.Number);
                if (ready.Length >= MostBytesTogether) WriteReady();
            },
            CancellationToken.None,
            WriteReady);

        void WriteReady()
        {
            if (ready.Length == 0) return;
            Interruption.Whole(() =>
            {
                output.Write(ready.GetBuffer(), 0, (int)ready.Length);
                output.Flush();
            });
            ready.SetLength(0);
        }
    }

    private static IEnumerable<PipedLine> Lines(Stream input)
    {
        var reader = new LineReader(input);
        for (var number = 1; Next(reader, number) is { } bytes; number++) yield return new PipedLine(number, bytes);
    }

    private static byte[]? Next(LineReader reader, int number)
    {
        if (!reader.TryRead(out var bytes)) return null;
        return (number == 1 && bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes).ToArray();
    }

    private void Answer(PipedLine line)
    {
        string? id = null;
        try
        {
            var record = JsonArticle.Parse(Utf8.GetString(line.Bytes), "line");
            id = JsonArticle.IdOf(record);
            var report = checker.Check(JsonArticle.Of(record));
            line.Answer = Line(writer => JsonReport.Write(writer, report));
        }
        catch (Exception exception)
        {
            var error = new JObject { ["id"] = id, ["line"] = line.Number, ["error"] = Describe(exception, line.Bytes) };
            line.Answer = Line(writer => writer.Write(error.ToString(Formatting.None)));
        }

        line.Bytes = [];
    }

    private static ReadOnlyMemory<byte> Line(Action<TextWriter> write)
    {
        var bytes = new MemoryStream();
        using (var writer = new StreamWriter(bytes, Lenient, leaveOpen: true))
        {
            write(writer);
            writer.Write('\n');
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private static string Describe(Exception exception, ReadOnlySpan<byte> bytes) => exception switch
    {
        FormatException => exception.Message,
        JsonReaderException json => $"The line is no valid JSON: {JsonFault.Describe(json)} (character {json.LinePosition}).",
        DecoderFallbackException => $"The line is not valid UTF-8 at byte {TextEncodings.FirstInvalidByte(bytes)}.",
        _ => Defect.Describe(exception),
    };

    private sealed class PipedLine(int number, byte[] bytes)
    {
        public int Number => number;

        /// <summary>The line as it was read; empty once it is answered.</summary>
        public byte[] Bytes { get; set; } = bytes;

        public ReadOnlyMemory<byte> Answer { get; set; }
    }
}
