using System.Text;
using KazRuMtQa.Languages;

namespace KazRuMtQa.Review.Checks;

/// <summary>
/// Whether a repair changes nothing but style: contractions, British and American spelling, hyphens, the shape of quotation marks and apostrophes,
/// figures for small numbers, "per cent", a comma before "and".
/// </summary>
internal static class StyleOnly
{
    private static readonly (string Long, string Short)[] Contractions =
    [
        (" is not ", " isn't "), (" are not ", " aren't "), (" was not ", " wasn't "), (" were not ", " weren't "),
        (" do not ", " don't "), (" does not ", " doesn't "), (" did not ", " didn't "), (" has not ", " hasn't "),
        (" have not ", " haven't "), (" had not ", " hadn't "), (" will not ", " won't "), (" would not ", " wouldn't "),
        (" could not ", " couldn't "), (" should not ", " shouldn't "), (" cannot ", " can't "), (" can not ", " can't "),
        (" it is ", " it's "), (" that is ", " that's "), (" per cent ", " percent "), (" % ", " percent "), (" towards ", " toward "),
        (" afterwards ", " afterward "), (" which ", " that "), (" while ", " whilst "), (" okay ", " ok "), (" one ", " 1 "),
        (" two ", " 2 "), (" three ", " 3 "), (" four ", " 4 "), (" five ", " 5 "), (" six ", " 6 "), (" seven ", " 7 "),
        (" eight ", " 8 "), (" nine ", " 9 "), (" ten ", " 10 "),
    ];

    private static readonly (string British, string American)[] Spellings =
        [.. Language.English.Tables.Read("spelling-pairs.tsv").Select(row => (row[0], row[1])).OrderByDescending(pair => pair.Item1.Length)];

    public static bool Is(string quote, string repair) => !string.Equals(quote, repair, StringComparison.Ordinal) && Plain(quote) == Plain(repair);

    private static string Plain(string text)
    {
        var plain = new StringBuilder(" ", text.Length + 2);
        foreach (var c in text)
        {
            switch (c)
            {
                case '’' or '‘' or 'ʼ': plain.Append('\''); break;
                case '“' or '”' or '«' or '»' or '"' or '„': plain.Append('"'); break;
                case '-' or '‐' or '‑': plain.Append(' '); break;
                case '%': plain.Append(" %"); break;
                default: plain.Append(c); break;
            }
        }

        plain.Replace(", and ", " and ").Replace(", or ", " or ");
        var words = string.Join(' ', plain.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var folded = $" {words} ";
        foreach (var (full, brief) in Contractions) folded = folded.Replace(full, brief, StringComparison.Ordinal);
        foreach (var (british, american) in Spellings) folded = folded.Replace(british, american, StringComparison.Ordinal);
        return folded;
    }
}
