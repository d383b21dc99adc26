using KazRuMtQa.Languages;
using KazRuMtQa.Phrases;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests.Phrases;

/// <summary>A table of one row, looked for in a text.</summary>
internal static class PhraseTables
{
    private const string File = "test.tsv";

    public static PhraseRow Row(string phrase, string better = "?", string where = "") =>
        new(2, [phrase, where, better, "minor", "", "", "ru", ""], Language.English);

    public static IReadOnlyList<PhraseMatch> Matches(PhraseRow row, Document document) =>
        new PhraseBook([new PhraseTable(File, [row])], Language.English).Find(document)[File];
}
