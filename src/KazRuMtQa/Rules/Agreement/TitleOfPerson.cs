using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Agreement;

/// <summary>A role or office that only tells more of a person who is named beside it.</summary>
internal sealed class TitleOfPerson(Document document, People people)
{
    private readonly TokenList tokens = document.Tokens;

    /// <summary>"the swimmer Seitova", "the head of the club, Asel Seitova", "Seitova, 24, a coach": the role is the named person's.</summary>
    public bool Is(Token role)
    {
        if (NameWord.Is(tokens[role.Index + 1]) || IsOfNamed(role)) return true;
        var after = role.Index + 1;
        while (after < role.Index + 9 && tokens[after].IsWord && !SubjectOfVerb.IsVerb(tokens[after])) after++;
        // Not "at a park in Brean, Somerset,".
        if (tokens[after].IsMark(',') && NameWord.Is(tokens[after + 1])
            && (NameWord.Is(tokens[after + 2]) || (tokens[after + 2].IsMark(',') && !tokens[after - 1].IsCapitalised)))
            return true;
        for (var i = role.Index - 1; i > role.Index - 7; i--)
        {
            if (tokens[i].IsMark(','))
                return people.Of(tokens[i - 1].Lower) != Gender.Unknown
                    || (tokens[i - 1].IsNumber && people.Of(tokens[i - 3].Lower) != Gender.Unknown);
        }

        return false;
    }

    /// <summary>"the head of the Ministry of Health Asel Seitova": a full name ends what the office belongs to, with no comma before it.</summary>
    public bool IsOfNamed(Token role)
    {
        if (tokens[role.Index + 1].Lower is not ("of" or "for")) return false;
        for (var i = role.Index + 2; i < role.Index + 12 && tokens[i].IsWord && !SubjectOfVerb.IsVerb(tokens[i]); i++)
        {
            if (tokens[i].Is(WordClass.GivenName) && NameWord.Is(tokens[i]) && tokens[i - 1].IsWord
                && tokens[i - 1].Lower is not ("of" or "for" or "and" or "with" or "by") && NameWord.IsNext(document, tokens[i], tokens[i + 1]))
                return true;
        }

        return false;
    }
}
