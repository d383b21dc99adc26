using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Grammar;

internal sealed class LostListener : Rule
{
    private const int LongestSpeaker = 7;
    private static readonly Triggers Starts = new("told", "tells");

    public override string Title => "“Tell” without a listener";

    public override string Why =>
        "Russian “рассказал, что” and “рассказал о” need no listener; English “tell” names who is told, and where nobody is, people say, "
        + "explain or speak.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The mayor [[told that]] the road would open.", "said that"),
        new("The minister also [[told about]] the new school.", "spoke about"),
        new("Earlier the doctor [[told why]] sleep matters.", "explained why"),
        new("The series [[tells about]] three friends."),
        new("Experts [[told how]] the prices were set.", "explained how"),
        new("“They were there,” [[told]] Sinegubov. “It is late,” [[told]] the mayor on Monday.", "said"),
        new("He told us that it was late. They were told that the bus was full. It is too early to tell whether it works."),
        new("Time will tell how it ends. The man, told about the plan, agreed. What he was told about it was wrong."),
        new("“It is late,” told Reuters. “Go,” she told Serikov. “Come,” he told the mayor."),
        new("She has not been told why. The staff told about 40 guests to leave."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var verb in Starts.In(document))
        {
            if (verb.Case != LetterCase.Lower || !NounPhrase.IsRunning(document, verb)) continue;
            if (IsBeforeSpeaker(document, verb))
            {
                yield return Flag(verb.Span, $"“{document.TextOf(verb)}” does not say who was told. Use “said”.",
                    verb.Lower == "told" ? "said" : "says");
                continue;
            }

            var what = document.Tokens[verb.Index + 1];
            if (Better(verb.Lower, what.Lower) is not { } better || !HasSubject(document, verb)) continue;
            // "Told about 40 guests to leave" has its listeners.
            if (document.Tokens[what.Index + 1] is { IsNumber: true } or { Lower: "half" or "a" }) continue;
            var span = Document.SpanOf(verb, what);
            yield return Flag(span, $"“{document.TextOf(span)}” does not say who was told. Use “said”, “explained” or “spoke”.",
                better.Length == 0 ? [] : [better]);
        }
    }

    /// <summary>
    /// "“It is late,” told the mayor.": a quotation ends before the verb, and the speaker after it ends the sentence or is followed by a time or
    /// place.
    /// </summary>
    private static bool IsBeforeSpeaker(Document document, Token verb)
    {
        var (tokens, surnames) = (document.Tokens, SlavicSurname.Of(document.Language));
        if (!tokens[verb.Index - 1].IsMark('"') && !tokens[verb.Index - 1].IsMark('”')) return false;
        var at = verb.Index + 1;
        var first = tokens[at];
        // "…,” told Reuters": a name of the press is who was told. A surname of the region, or an office, is who speaks.
        var isSpeaker = first.Lower == "the" ? tokens[at + 1].Case == LetterCase.Lower
            : first is { IsWord: true, Case: LetterCase.Capitalised } && (first.Is(WordClass.GivenName) || surnames.HasEnding(first.Lower));
        if (!isSpeaker) return false;
        while (at < verb.Index + LongestSpeaker && tokens[at].IsWord && !tokens[at].Is(WordClass.Preposition | WordClass.Pronoun)) at++;
        return tokens[at].EndsSentence || tokens[at].Is(WordClass.Preposition) && tokens[at].Lower is "on" or "in" or "at";
    }

    /// <summary>What to write; nothing where it hangs on what tells. Null for a word before which a listener is not missing.</summary>
    private static string? Better(string verb, string what) => (verb, what) switch
    {
        ("told", "that") => "said that",
        ("told", "about") => "spoke about",
        ("told", "why" or "how" or "what" or "where") => "explained " + what,
        ("tells", "that") => "says that",
        ("tells", "about" or "how") => "",
        _ => null,
    };

    /// <summary>Whether the speaker stands before the verb, so that it is no passive: "the mayor also told".</summary>
    private static bool HasSubject(Document document, Token verb)
    {
        var at = verb.Index - 1;
        while (document.TagAt(at) == PartOfSpeech.Adverb) at--;
        var (before, tag) = (document.Tokens[at], document.TagAt(at));
        if (!before.IsWord || at < document.SentenceOf(verb).FirstToken) return false;
        // "Those told that", "when told about": passives without their verb. "I was what he told": the speaker is a pronoun.
        return verb.Lower == "tells" ? tag.IsNominal() || before.Lower is "he" or "she" or "it" or "which"
            : (tag.IsNominal() || before.Lower is "he" or "she" or "they") && document.TagOf(verb) == PartOfSpeech.VerbPast;
    }
}
