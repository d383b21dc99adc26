using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests;

internal static class Documents
{
    extension(Document)
    {
        /// <summary>A document as the checker makes it by default: English, with the models that ship.</summary>
        public static Document Create(string text) => Document.Create(text, Language.English, Models.Bundled.Folder);

        /// <summary>As above, with the text that it was translated from.</summary>
        public static Document Create(string text, string? source) =>
            Document.Create(text, Language.English, Models.Bundled.Folder, source is null ? null : new SourceText(source));
    }
}
