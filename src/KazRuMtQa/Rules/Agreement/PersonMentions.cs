using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Agreement;

/// <summary>Finds the mentions of persons, in text order. A wide net: whatever may be a person is one, of unknown gender.</summary>
internal static class PersonMentions
{
    public static List<PersonMention> In(Document document, People people)
    {
        var titles = new TitleOfPerson(document, people);
        var nouns = new PersonNoun(document, titles);
        var names = new PersonName(document, people, nouns, titles);
        var found = new List<PersonMention>();
        var asking = document.Tokens.Asking();
        for (var i = 0; i < document.Tokens.Count;)
        {
            asking.Step();
            var token = document.Tokens[i];
            var end = names.End(i);
            var mention = end > i ? names.Read(i, end) : token.IsWord ? OfPronoun(token) ?? nouns.Read(token) : null;
            if (mention is not null) found.Add(mention);
            i = Math.Max(end, i + 1);
        }

        return found;
    }

    private static PersonMention? OfPronoun(Token token) =>
        GenderedPronoun.GenderOf(token) is { } gender
            ? new PersonMention(token, gender, IsPronoun: true, IsSubject: token.Lower is "he" or "she", IsIntroduction: false)
            : null;
}
