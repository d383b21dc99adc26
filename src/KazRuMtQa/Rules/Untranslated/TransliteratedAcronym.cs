using KazRuMtQa.Phrases;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Untranslated;

internal sealed class TransliteratedAcronym() : PhraseRule("acronyms.tsv")
{
    /// <summary>So many words on either side tell whether the text around is in capitals.</summary>
    private const int Neighbours = 4;

    public override string Title => "Russian acronym";

    public override string Why =>
        "The acronym is that of the original in Latin letters. Readers of English know the body by its English name; the acronym may stay where "
            + "the article explains it.";

    public override Category Category => Category.Untranslated;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    /// <summary>An explanation anywhere in the article is enough.</summary>
    internal override bool LooksAtWholeText => true;

    internal override IEnumerable<PhraseMatch> Matches(Document document)
    {
        var found = base.Matches(document).ToArray();
        var explained = found.Where(match => IsExplained(document, match)).Select(match => match.Row).ToHashSet();
        return found.Where(match => !explained.Contains(match.Row) && !IsAmongCapitals(document, match));
    }

    private protected override string Fault(PhraseOrigin origin) => "means little to English readers";

    /// <summary>"the Interior Ministry (MVD)", "the MVD (Interior Ministry)", "the MVD, the interior ministry", "known as the MVD".</summary>
    private static bool IsExplained(Document document, PhraseMatch match)
    {
        var tokens = document.Tokens;
        var first = document.TokenAt(match.Phrase.Start).Index;
        var end = document.TokenAt(match.Phrase.End - 1).Index + 1;
        if (IsBracket(tokens[first - 1]) || tokens[end].IsMark('(')) return true;
        if (tokens[end].IsMark(',') && tokens[end + 1].Lower is "the" or "a" or "an" or "or" or "which") return true;
        for (var i = first - 1; i >= first - 3; i--)
            if (tokens[i].Lower is "known" or "called" or "acronym" or "acronyms" or "abbreviated" or "initials" or "dubbed") return true;
        return false;
    }

    private static bool IsBracket(Token token) => token.IsMark('(') || token.IsMark('[');

    private static bool IsAmongCapitals(Document document, PhraseMatch match)
    {
        var sentence = document.SentenceOf(document.TokenAt(match.Phrase.Start));
        var first = document.TokenAt(match.Phrase.Start).Index;
        int capitals = 0, others = 0;
        for (var i = Math.Max(sentence.FirstToken, first - Neighbours); i < Math.Min(sentence.EndToken, first + Neighbours + 1); i++)
        {
            if (i == first || !document.Tokens[i].IsWord) continue;
            if (document.Tokens[i].Case == LetterCase.Upper) capitals++;
            else others++;
        }

        return capitals > others;
    }
}
