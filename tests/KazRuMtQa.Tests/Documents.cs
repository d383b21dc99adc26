using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests;

internal static class Documents
{
    extension(Document)
    {
        /// <summary>A document as the checker makes it by default: English, with the models that ship.</summary>
        public static Document Create(string text) => Document.Create(text, Language.English, Models.Bundled.Folder);
    }
}
