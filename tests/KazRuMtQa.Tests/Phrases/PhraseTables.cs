using KazRuMtQa.Languages;
using KazRuMtQa.Phrases;
using KazRuMtQa.Rules;

namespace KazRuMtQa.Tests.Phrases;

internal static class PhraseTables
{
    public static PhraseTable Of(string phrase, string better = "?") => new("test.tsv", [new PhraseRow(2, [phrase, better, "minor", "", "", "ru", ""], Language.English)], Language.English);
}
