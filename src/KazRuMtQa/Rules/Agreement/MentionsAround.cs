using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Agreement;

/// <summary>The persons before and after a pronoun, as far as it can mean them.</summary>
internal sealed class MentionsAround(Document document, People people, IReadOnlyList<PersonMention> mentions)
{
    /// <summary>So many mentions back; whoever is not settled by then is in doubt.</summary>
    private const int Farthest = 60;

    private readonly Dictionary<int, Token> dismissed = [];

    /// <summary>Takes the pronoun for a wrong one that means the person: it no longer stands for anyone of its gender.</summary>
    public void Dismiss(int mention, Token person) => dismissed.Add(mention, person);

    /// <summary>The person whom a pronoun that was taken for a wrong one means; null for other mentions.</summary>
    public Token? DismissedFor(int mention) => dismissed.GetValueOrDefault(mention);

    /// <summary>"He gave her a medal", "when she was 14 and he was 24": the other pronoun means the person of the other gender.</summary>
    public bool HasOtherBeside(int mention)
    {
        var (own, sentence) = (mentions[mention], document.SentenceOf(mentions[mention].Head));
        for (var i = mention + 1; i < mentions.Count && mentions[i].Head.Index < Math.Min(sentence.EndToken, own.Head.Index + 8); i++)
            if (mentions[i].IsPronoun && mentions[i].Gender != own.Gender) return true;
        for (var i = mention - 1; i >= 0 && mentions[i].Head.Index >= Math.Max(sentence.FirstToken, own.Head.Index - 8); i--)
            if (mentions[i].IsPronoun && mentions[i].Gender != own.Gender && !dismissed.ContainsKey(i)) return true;
        return false;
    }

    /// <summary>"Moments after he learned it, Sanders shouted": the name comes later in the sentence.</summary>
    public bool HasNameAfter(int mention)
    {
        var (own, end) = (mentions[mention], document.SentenceOf(mentions[mention].Head).EndToken);
        for (var i = mention + 1; i < mentions.Count && mentions[i].Head.Index < Math.Min(end, own.Head.Index + 20); i++)
        {
            if (mentions[i] is { IsPronoun: false } other && (other.IsSubject || IsAfterComma(own.Head, other.Head)) && other.Head.IsCapitalised
                && other.Gender is var gender && (gender == own.Gender || gender == Gender.Unknown))
                return true;
        }

        return false;
    }

    /// <summary>"In his speech, Ouyang Yu first thanked": the clause after the opening one begins with the name.</summary>
    private bool IsAfterComma(Token pronoun, Token last)
    {
        var first = last.Index;
        while (document.Tokens[first - 1].IsCapitalised) first--;
        return document.Tokens[first - 1].IsMark(',') && pronoun.Index < document.SentenceOf(pronoun).FirstToken + 3;
    }

    /// <summary>"May's spokesman", "Linda's husband": the pronoun can mean the owner.</summary>
    public bool IsOwned(Token noun, Gender gender) =>
        noun.Case == LetterCase.Lower && document.Tokens[noun.Index - 1].Lower == "'s"
            && document.Tokens[noun.Index - 2] is { IsCapitalised: true } owner && people.Of(owner.Lower) is var known
            && (known == Gender.Unknown || known == gender);

    /// <summary>A person of whom the writer speaks, not someone in a quotation, and not only as an owner.</summary>
    public bool IsNarrated(PersonMention mention) =>
        !mention.IsPronoun && !document.IsIn(mention.Head, Zones.Quotation) && document.Tokens[mention.Head.Index + 1].Lower != "'s";

    /// <summary>The nearest mention before the pronoun that is wanted, from the token on.</summary>
    public PersonMention? Last(int mention, int token, Func<PersonMention, bool> wanted)
    {
        for (var i = mention - 1; i >= Math.Max(0, mention - Farthest) && mentions[i].Head.Index >= token; i--)
            if (wanted(mentions[i])) return mentions[i];
        return null;
    }

    /// <summary>Whether the text from the token on offers the pronoun nobody of its gender, and nobody of whom it is unknown.</summary>
    public bool IsFree(int mention, int token)
    {
        var gender = mentions[mention].Gender;
        for (var i = mention - 1; i >= 0 && mentions[i].Head.Index >= token; i--)
        {
            if (i < mention - Farthest
                || ((mentions[i].Gender == gender || mentions[i].Gender == Gender.Unknown || IsOwned(mentions[i].Head, gender))
                    && !dismissed.ContainsKey(i)))
                return false;
        }

        return true;
    }
}
