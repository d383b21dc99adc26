using System.Xml;
using System.Xml.Linq;

namespace KazRuMtQa.Files.Translations;

/// <summary>Loads XML that strangers wrote.</summary>
internal static class SafeXml
{
    /// <summary>The most characters of one document.</summary>
    private const long MostCharacters = 200_000_000;

    /// <summary>A DOCTYPE, which TMX files often have, is read over: nothing it names is fetched or expanded.</summary>
    /// <exception cref="XmlException">It is not well-formed.</exception>
    public static XElement Load(Stream stream)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = MostCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        using var reader = XmlReader.Create(stream, settings);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root ?? throw new InvalidDataException("there is no element");
    }
}
