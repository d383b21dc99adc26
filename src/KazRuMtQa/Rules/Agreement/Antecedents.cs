using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Agreement;

/// <summary>
/// Asks of a pronoun whom it can mean. Only where every person near it is of the other gender, and one of them is the subject or the topic,
/// the pronoun contradicts the text.
/// </summary>
internal sealed class Antecedents
{
    private readonly Document document;
    private readonly IReadOnlyList<PersonMention> mentions;
    private readonly MentionsAround around;
    private readonly PronounReach reach;

    private Antecedents(Document document, People people)
    {
        (this.document, mentions) = (document, PersonMentions.In(document, people));
        (around, reach) = (new MentionsAround(document, people, mentions), new PronounReach(document));
    }

    /// <summary>The pronouns that contradict the text, each with the person whom it seems to mean.</summary>
    public static List<(Token Pronoun, Token Person)> Contradictions(Document document, People people)
    {
        var found = new List<(Token Pronoun, Token Person)>();
        var antecedents = new Antecedents(document, people);
        var mentions = antecedents.mentions;
        for (var i = 0; i < mentions.Count; i++)
        {
            var pronoun = mentions[i].Head;
            if (!mentions[i].IsPronoun || pronoun.Case == LetterCase.Upper || pronoun.Lower is "hers"
                || document.IsIn(pronoun, Zones.Quotation | Zones.Heading) || GenderedPronoun.IsOfNobodyNear(document.Tokens, pronoun)
                || antecedents.Contradicted(i) is not { } person)
                continue;
            antecedents.around.Dismiss(i, person);
            found.Add((pronoun, person));
        }

        return found;
    }

    /// <summary>The person of the other gender whom the pronoun seems to mean; null where it can mean someone else.</summary>
    private Token? Contradicted(int mention)
    {
        if (around.HasOtherBeside(mention)) return null;
        var pronoun = mentions[mention].Head;
        var sentence = document.SentenceOf(pronoun);
        if (mention > 0 && around.DismissedFor(mention - 1) is { } same && mentions[mention - 1].Gender == mentions[mention].Gender
            && mentions[mention - 1].Head.Index >= sentence.FirstToken)
            return same;
        // "Bekenova proved himself": it can mean the subject of its clause alone.
        if (pronoun.Lower is "himself" or "herself" && mention > 0 && mentions[mention - 1] is { IsSubject: true } bound && around.IsNarrated(bound)
            && bound.Gender != Gender.Unknown && around.IsFree(mention, sentence.FirstToken))
            return bound.Gender != mentions[mention].Gender && bound.Head.Index > pronoun.Index - 4 ? bound.Head : null;
        // "Kovaleva worked all his life": nobody else's.
        if (GenderedPronoun.IsOfSubject(document.Tokens, pronoun) && mention > 0
            && mentions[mention - 1] is { IsSubject: true, IsPronoun: false } owner && around.IsNarrated(owner)
            && !around.IsOwned(owner.Head, mentions[mention].Gender)
            && owner.Head.Index >= sentence.FirstToken && owner.Head.Index > pronoun.Index - 6
            && around.IsFree(mention, sentence.FirstToken))
            return owner.Gender != Gender.Unknown && owner.Gender != mentions[mention].Gender ? owner.Head : null;
        var isObject = pronoun.Lower == "him";
        if (around.Last(mention, sentence.FirstToken, other => !other.IsPronoun) is not null)
        {
            var subject = around.Last(mention, sentence.FirstToken, other => other.IsSubject && around.IsNarrated(other));
            return subject is not null && !isObject && around.IsFree(mention, reach.InSentence(sentence)) ? subject.Head : null;
        }

        if (pronoun.Index != sentence.FirstToken && around.HasNameAfter(mention)) return null;
        if (GenderedPronoun.IsSpeaker(document.Tokens, pronoun) && !around.IsFree(mention, reach.OfSpeaker(sentence))) return null;
        if (sentence.Index == 0 || document.Sentences[sentence.Index - 1] is not { IsHeading: false } before
            || before.Paragraph.Index < sentence.Paragraph.Index - 1)
            return null;
        var topic = around.Last(mention, before.FirstToken, other => (other.IsSubject || other.IsIntroduction) && around.IsNarrated(other));
        return topic is not null && around.IsFree(mention, reach.AfterTopic(sentence, before, pronoun, topic)) ? topic.Head : null;
    }
}
