using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Grammar;

/// <summary>Looks at "the Peskov said": an article before the surname of somebody whom the text names in full.</summary>
internal sealed class ArticleBeforeSurname : Rule
{
    private static readonly Triggers Starts = new("the");

    public override string Title => "Article before surname";

    public override string Why => "Russian and Kazakh have no articles; an engine that guesses them puts “the” before a person's name.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Dmitry Peskov met the press. [[The Peskov]] called it a guess.", "Peskov"),
        new("Sergey Pavlov won. Later [[the Pavlov]] said that he was tired.", "Pavlov"),
        new("Boris Johnson spoke. The Johnson government and the Johnsons agreed. The young Johnson said no."),
        new("Hillary Clinton lost. The Washington said nothing. The Clinton said to be rich is another."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        HashSet<string>? surnames = null;
        foreach (var article in Starts.In(document))
        {
            var (name, verb) = (document.Tokens[article.Index + 1], document.Tokens[article.Index + 2]);
            if (name.Case != LetterCase.Capitalised || verb.Case != LetterCase.Lower || !document.TagOf(verb).IsFinite()
                || verb.Is(WordClass.Preposition)) continue;
            if (verb.Lower == "said" && document.Tokens[verb.Index + 1].Lower == "to") continue;
            surnames ??= SurnamesOf(document);
            if (!surnames.Contains(name.Lower) || IsThing(document, article, name) || document.IsIn(article, Zones.Foreign | Zones.Heading)) continue;
            yield return Flag(Document.SpanOf(article, name),
                $"“{document.TextOf(Document.SpanOf(article, name))}” needs no article: use the name alone.", document.TextOf(name));
        }
    }

    /// <summary>What has its article each time is a ship or an index that was named for somebody.</summary>
    private static bool IsThing(Document document, Token article, Token name)
    {
        foreach (var other in document.Tokens) if (other.Lower == name.Lower && other.Index != name.Index
            && document.Tokens[other.Index - 1].Lower == article.Lower) return true;
        return name.Lower.Contains('-', StringComparison.Ordinal) || name.Lower is "dow";
    }

    /// <summary>The words that stand behind a given name somewhere, and are no common words.</summary>
    private static HashSet<string> SurnamesOf(Document document)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var given in document.Tokens)
        {
            var surname = document.Tokens[given.Index + 1];
            if (given.Case == LetterCase.Capitalised && given.Is(WordClass.GivenName)
                && surname is { Case: LetterCase.Capitalised, Entry.IsCommonWord: false } && !surname.Is(WordClass.Function | WordClass.GivenName))
                found.Add(surname.Lower);
        }

        return found;
    }
}
