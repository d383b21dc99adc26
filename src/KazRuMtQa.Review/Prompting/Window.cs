using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KazRuMtQa.Text;

namespace KazRuMtQa.Review.Prompting;

/// <summary>A sentence as the model gets it. What stands in <paramref name="Shown"/> stands at the same places in the document.</summary>
/// <param name="Number">From 1, along the article.</param>
/// <param name="Sentence">The sentence in the document.</param>
/// <param name="Shown">Its text with every white space and control character as a blank, cut where it is very long.</param>
/// <param name="Source">What it was translated from; null where that is not known.</param>
internal sealed record NumberedSentence(int Number, Sentence Sentence, string Shown, string? Source);

/// <summary>
/// A part of an article that one call is about. The article is sent as strings of JSON: whatever stands in it, quotation marks and brackets too,
/// cannot end the string that it is in.
/// </summary>
internal sealed record Window(IReadOnlyList<NumberedSentence> Sentences)
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Made of the sentences alone, so that recorded answers are found again when prompt or rules have changed. The answer has to repeat it.
    /// </summary>
    public string Id { get; } = IdOf(Sentences);

    /// <summary>The sentence of the number; null when it is not in this part.</summary>
    public NumberedSentence? this[int number] =>
        number >= Sentences[0].Number && number - Sentences[0].Number < Sentences.Count ? Sentences[number - Sentences[0].Number] : null;

    /// <summary>The request.</summary>
    /// <param name="known">Passages that need not be reported again, with the numbers of their sentences.</param>
    public string ToJson(IEnumerable<(int Number, string Quote)> known)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            json.WriteString("window", Id);
            json.WriteStartArray("sentences");
            foreach (var sentence in Sentences)
            {
                json.WriteStartObject();
                json.WriteNumber("n", sentence.Number);
                json.WriteString("text", sentence.Shown);
                if (sentence.Source is not null) json.WriteString("source", sentence.Source);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("known");
            foreach (var (number, quote) in known)
            {
                json.WriteStartObject();
                json.WriteNumber("n", number);
                json.WriteString("quote", quote);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static string IdOf(IReadOnlyList<NumberedSentence> sentences)
    {
        var text = string.Join('\n', sentences.Select(sentence => $"{sentence.Number} {sentence.Shown}\t{sentence.Source}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
    }
}
