using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Runner.LanguageServer;

/// <summary>Messages as the Language Server Protocol frames them: a header with the length in bytes, a blank line, JSON in UTF-8.</summary>
/// <param name="input">Buffered: headers are read byte by byte.</param>
/// <param name="output">Flushed after each message.</param>
internal sealed class MessageStream(Stream input, Stream output)
{
    /// <summary>No article is longer; a length beyond it is that of another protocol.</summary>
    private const int LongestMessage = 256 * 1024 * 1024;
    private const int LongestHeader = 1024;

    private readonly Lock writing = new();

    /// <returns>Null at the end of the input.</returns>
    /// <exception cref="InvalidDataException">What comes is no message; nothing after it can be read.</exception>
    public JObject? Read()
    {
        int? length = null;
        for (var first = true; ReadLine() is { } line; first = false)
        {
            if (line.Length == 0 && !first) return ReadBody(length ?? throw new InvalidDataException("A message has no Content-Length."));
            if (line.Split(':', 2) is not [var name, var value]) throw new InvalidDataException("A line that is no header begins a message.");
            if (!name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)) continue;
            length = int.TryParse(value, NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var bytes)
                && bytes is >= 0 and <= LongestMessage
                ? bytes : throw new InvalidDataException($"Content-Length:{value} is no length.");
        }

        return null;
    }

    public void Write(JObject message)
    {
        message.AddFirst(new JProperty("jsonrpc", "2.0"));
        var body = Encoding.UTF8.GetBytes(message.ToString(Formatting.None));
        lock (writing)
        {
            output.Write(Encoding.ASCII.GetBytes($"Content-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n"));
            output.Write(body);
            output.Flush();
        }
    }

    /// <returns>Null at the end of the input.</returns>
    private string? ReadLine()
    {
        var line = new StringBuilder();
        for (var next = input.ReadByte(); next >= 0; next = input.ReadByte())
        {
            if (next == '\n') return line.ToString().TrimEnd('\r');
            if (line.Length == LongestHeader) break;
            line.Append((char)next);
        }

        return line.Length == 0 ? null : throw new InvalidDataException("A header does not end.");
    }

    private JObject ReadBody(int length)
    {
        var body = new byte[length];
        input.ReadExactly(body);
        // A day in a text stays the text that it is.
        using var reader = new JsonTextReader(new StringReader(Encoding.UTF8.GetString(body))) { DateParseHandling = DateParseHandling.None };
        try
        {
            return JObject.Load(reader);
        }
        catch (JsonReaderException exception)
        {
            throw new InvalidDataException("A message is no JSON object.", exception);
        }
    }
}
