using KazRuMtQa.Knowledge;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Agreement;

internal sealed class ArticleForm : Rule
{
    /// <summary>Written with a vowel, spoken with a consonant.</summary>
    private static readonly string[] ConsonantSound =
        ["uni", "unani", "use", "usu", "usa", "eu", "ewe", "one", "once", "uk", "utop", "ura", "uri", "ute", "uga", "ubi", "ufo", "u-", "oui", "ouija", "uyg", "ugand", "ural", "uzb"];

    private static readonly string[] VowelSound = ["uni" + "nt", "unim", "unin", "unid", "hour", "honest", "honor", "honour", "heir"];

    public override string Title => "a or an";

    public override string Why => "The article is chosen by the sound of the next word. Engines and replaced words leave the other form behind.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override IReadOnlyList<Example> Examples =>
    [
        new("It was [[a]] important meeting.", "an"),
        new("He bought [[an]] house in Pavlodar.", "a"),
        new("[[A]] official denied it.", "An"),
        new("An hour later a European envoy met an honest heir and a one-off guest."),
        new("An FBI agent and a UN envoy met an MP with an X-ray."),
        new("It was an 8-year-old plan, an 11th attempt, a 7-hour talk."),
        new("The M&A advisory team filed a 10-K/A and a grade-A report."),
        new("Vitamin A is good. Hepatitis A outbreaks are rare."),
        new("A unique union used a useful unit."),
        new("It is an unimportant, uninteresting place, an umbrella of an undertaking."),
        new("An historic day and a historic day are both right."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var article in document.Tokens)
        {
            if (article.Lower is not ("a" or "an") || article.Kind != TokenKind.Word || article.Span.Length != article.Lower.Length) continue;
            var next = document.Tokens[article.Index + 1];
            if (!next.SpaceBefore || !article.SpaceBefore && document.Tokens[article.Index - 1].Kind is not TokenKind.Mark || document.Tokens[article.Index - 1].Lower is "&" or "/" or "-" || document.IsIn(article, Zones.Table | Zones.Foreign)) continue;
            if (article.Case == LetterCase.Capitalised && document.SentenceOf(article).FirstToken != article.Index && document.Tokens[article.Index - 1].IsWord) continue;
            if (VowelStart(next) is not { } vowel || vowel == (article.Lower == "an")) continue;
            var right = vowel ? "an" : "a";
            yield return Repair(article.Span, $"“{document.TextOf(article)}” does not fit before “{document.TextOf(next)}”.", article.IsCapitalised ? right.ToUpperInvariant()[0] + right[1..] : right);
        }
    }

    /// <summary>Whether the word begins with a vowel sound; null where usage is divided or the sound is unknown (names of letters, other languages).</summary>
    private static bool? VowelStart(Token token)
    {
        var word = token.Lower;
        if (token.IsNumber) return char.IsAsciiDigit(word[0]) && word.Length <= 4 && !word.Contains('.') && !word.Contains(':') ? word[0] == '8' || (word is "11" or "18") || word.StartsWith("11th", StringComparison.Ordinal) || word.StartsWith("11-", StringComparison.Ordinal) || word.StartsWith("18th", StringComparison.Ordinal) || word.StartsWith("18-", StringComparison.Ordinal) ? true : word[0] is '1' ? null : false : null;
        if (!token.IsWord || token.Scripts != Scripts.Latin || token.Case is LetterCase.Upper or LetterCase.Mixed || word.Length < 3 || !char.IsAsciiLetter(word[0])) return null;
        if (token.IsCapitalised || token.Entry.PerMillion == 0) return null;
        if (word.StartsWith("hist", StringComparison.Ordinal) || word.StartsWith("herb", StringComparison.Ordinal) || word.StartsWith("hotel", StringComparison.Ordinal) || word.StartsWith("habit", StringComparison.Ordinal) || word.StartsWith("hallu", StringComparison.Ordinal) || word.StartsWith("hyst", StringComparison.Ordinal)) return null;
        if (Array.Exists(VowelSound, start => word.StartsWith(start, StringComparison.Ordinal))) return true;
        if (Array.Exists(ConsonantSound, start => word.StartsWith(start, StringComparison.Ordinal))) return word.StartsWith("one", StringComparison.Ordinal) || !word.StartsWith("uni", StringComparison.Ordinal) ? false : word.Length > 4 ? false : null;
        return word[0] is 'a' or 'e' or 'i' or 'o' or 'u';
    }
}
