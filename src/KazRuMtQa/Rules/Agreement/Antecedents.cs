using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Agreement;

/// <summary>
/// Asks of a pronoun whom it can mean. Only where every person near it is of the other gender, and one of them is the subject or the topic,
/// the pronoun contradicts the text.
/// </summary>
internal sealed class Antecedents(Document document, People people, IReadOnlyList<PersonMention> mentions)
{
    /// <summary>So many mentions back; whoever is not settled by then is in doubt.</summary>
    private const int Farthest = 60;

    private readonly Dictionary<int, Token> dismissed = [];

    /// <summary>Takes the pronoun for a wrong one that means the person: it no longer stands for anyone of its gender.</summary>
    public void Dismiss(int mention, Token person) => dismissed.Add(mention, person);

    /// <summary>The person of the other gender whom the pronoun seems to mean; null where it can mean someone else.</summary>
    public Token? Contradicted(int mention)
    {
        var pronoun = mentions[mention].Head;
        if (HasOwnAfter(mention) || HasOwnBefore(mention) || IsEither(pronoun) || IsTitle(pronoun)
            || document.Tokens[pronoun.Index - 1].Lower is "who" or "whom")
            return null;
        var sentence = document.SentenceOf(pronoun);
        if (mention > 0 && dismissed.TryGetValue(mention - 1, out var same) && mentions[mention - 1].Gender == mentions[mention].Gender
            && mentions[mention - 1].Head.Index >= sentence.FirstToken)
            return same;
        // "Bekenova proved himself": it can mean the subject of its clause alone.
        if (pronoun.Lower is "himself" or "herself" && mention > 0 && mentions[mention - 1] is { IsSubject: true } bound && IsNarrated(bound)
            && bound.Gender != Gender.Unknown && IsFree(mention, sentence.FirstToken))
            return bound.Gender != mentions[mention].Gender && bound.Head.Index > pronoun.Index - 4 ? bound.Head : null;
        // "Kovaleva worked all his life": nobody else's.
        if (document.Tokens[pronoun.Index + 1].Lower is "life" or "own" && pronoun.Lower is "his" or "her" && !IsObject(pronoun) && mention > 0
            && mentions[mention - 1] is { IsSubject: true, IsPronoun: false } owner && IsNarrated(owner)
            && !IsOwned(owner.Head, mentions[mention].Gender) && owner.Head.Index >= sentence.FirstToken && owner.Head.Index > pronoun.Index - 6
            && IsFree(mention, sentence.FirstToken))
            return owner.Gender != Gender.Unknown && owner.Gender != mentions[mention].Gender ? owner.Head : null;
        var isObject = pronoun.Lower == "him";
        if (Last(mention, sentence.FirstToken, other => !other.IsPronoun) is not null)
        {
            var subject = Last(mention, sentence.FirstToken, other => other.IsSubject && IsNarrated(other));
            return subject is not null && !isObject && IsFree(mention, TwoBefore(sentence)) ? subject.Head : null;
        }

        if (pronoun.Index != sentence.FirstToken && HasNameAfter(mention)) return null;
        // "…,” he says": the speaker was named some paragraphs ago.
        if (IsSpeaker(pronoun) && !IsFree(mention, document.Paragraphs[Math.Max(0, sentence.Paragraph.Index - 4)].FirstToken)) return null;
        if (sentence.Index == 0 || document.Sentences[sentence.Index - 1] is not { IsHeading: false } before
            || before.Paragraph.Index < sentence.Paragraph.Index - 1)
            return null;
        if (Last(mention, before.FirstToken, other => (other.IsSubject || other.IsIntroduction) && IsNarrated(other)) is not { } topic) return null;
        return IsFree(mention,
            IsBackground(topic) ? document.Paragraphs[Math.Max(0, before.Paragraph.Index - 1)].FirstToken : Scope(sentence, before, pronoun, topic))
                ? topic.Head
                : null;
    }

    /// <summary>"The spokeswoman Asel Bektasova came. He": who was just introduced as the subject is the topic, and nobody before counts.</summary>
    private int Scope(Sentence sentence, Sentence before, Token pronoun, PersonMention topic)
    {
        if (before.Paragraph != sentence.Paragraph) return document.Paragraphs[Math.Max(0, before.Paragraph.Index - 1)].FirstToken;
        var opens = pronoun.Index == sentence.FirstToken || (pronoun.Index < sentence.FirstToken + 3 && pronoun.Lower is not ("his" or "her"));
        if (opens && topic.IsIntroduction) return topic.IsSubject ? before.FirstToken : before.Paragraph.FirstToken;
        return Math.Min(before.Paragraph.FirstToken, document.Sentences[Math.Max(0, before.Index - 1)].FirstToken);
    }

    /// <summary>"Newsom had closed the beach the day before": of whom the text went on to speak is someone else.</summary>
    private bool IsBackground(PersonMention topic) => document.Tokens[topic.Head.Index + 1].Lower == "had";

    /// <summary>The sentence before, or another of its paragraph before that.</summary>
    private int TwoBefore(Sentence sentence)
    {
        var first = document.Sentences[Math.Max(0, sentence.Index - 1)];
        return first.Index > 0 && document.Sentences[first.Index - 1] is var earlier && earlier.Paragraph == first.Paragraph
            ? earlier.FirstToken
            : first.FirstToken;
    }

    private bool IsSpeaker(Token pronoun) =>
        QuotationFinder.IsDouble(document.Tokens[pronoun.Index - 1]) && document.Tokens[pronoun.Index + 1].Is(WordClass.Attribution);

    /// <summary>"He gave her a medal": the person of the other gender is someone else.</summary>
    private bool HasOwnAfter(int mention)
    {
        var (own, end) = (mentions[mention], document.SentenceOf(mentions[mention].Head).EndToken);
        for (var i = mention + 1; i < mentions.Count && mentions[i].Head.Index < Math.Min(end, own.Head.Index + 8); i++)
        {
            if (mentions[i].IsPronoun && mentions[i].Gender != own.Gender) return true;
        }

        return false;
    }

    /// <summary>"when she was 14 and he was 24": two persons, in one clause.</summary>
    private bool HasOwnBefore(int mention)
    {
        var (own, first) = (mentions[mention], document.SentenceOf(mentions[mention].Head).FirstToken);
        for (var i = mention - 1; i >= 0 && mentions[i].Head.Index >= Math.Max(first, own.Head.Index - 8); i--)
        {
            if (mentions[i].IsPronoun && mentions[i].Gender != own.Gender && !dismissed.ContainsKey(i)) return true;
        }

        return false;
    }

    /// <summary>"Tyler changed his life": somebody else's. "Kovaleva spent her life": her own.</summary>
    private bool IsObject(Token pronoun) =>
        document.Tokens[pronoun.Index - 1] is var verb && verb.Is(WordClass.FiniteVerb)
            && verb.Lower is not ("spent" or "spends" or "lived" or "lives" or "devoted" or "dedicated" or "lost" or "risked");

    /// <summary>"Moments after he learned it, Sanders shouted": the name comes later in the sentence.</summary>
    private bool HasNameAfter(int mention)
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

    /// <summary>"he or she", "his or her".</summary>
    private bool IsEither(Token pronoun) =>
        document.Tokens[pronoun.Index - 1].Lower is "or" or "/" || document.Tokens[pronoun.Index + 1].Lower is "or" or "/";

    /// <summary>"Her Majesty".</summary>
    private bool IsTitle(Token pronoun) => pronoun.IsCapitalised && document.Tokens[pronoun.Index + 1].IsCapitalised;

    /// <summary>"May's spokesman", "Linda's husband": the pronoun can mean the owner.</summary>
    private bool IsOwned(Token noun, Gender gender) =>
        noun.Case == LetterCase.Lower && document.Tokens[noun.Index - 1].Lower == "'s"
            && document.Tokens[noun.Index - 2] is { IsCapitalised: true } owner && people.Of(owner.Lower) is var known
            && (known == Gender.Unknown || known == gender);

    /// <summary>A person of whom the writer speaks, not someone in a quotation, and not only as an owner.</summary>
    private bool IsNarrated(PersonMention mention) =>
        !mention.IsPronoun && !document.IsIn(mention.Head, Zones.Quotation) && document.Tokens[mention.Head.Index + 1].Lower != "'s";

    private PersonMention? Last(int mention, int token, Func<PersonMention, bool> wanted)
    {
        for (var i = mention - 1; i >= Math.Max(0, mention - Farthest) && mentions[i].Head.Index >= token; i--)
            if (wanted(mentions[i])) return mentions[i];
        return null;
    }

    /// <summary>Whether the text from the token on offers the pronoun nobody of its gender, and nobody of whom it is unknown.</summary>
    private bool IsFree(int mention, int token)
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
