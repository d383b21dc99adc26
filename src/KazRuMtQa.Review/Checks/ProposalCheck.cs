using KazRuMtQa.Review.Answers;
using KazRuMtQa.Review.Confidence;
using KazRuMtQa.Review.Prompting;
using KazRuMtQa.Rules;
using KazRuMtQa.Rules.Review;
using KazRuMtQa.Text;

namespace KazRuMtQa.Review.Checks;

/// <summary>What became of a proposal: a finding in the document, or why there is none.</summary>
internal sealed record CheckedProposal(Proposal Proposal, Finding? Finding, Drop? Drop);

/// <summary>
/// Believes nothing that the model says of one article: a proposal becomes a finding only where its quote stands, its repair changes that and nothing
/// else, and neither direct speech nor the words of the house are touched. How sure it is, our own evidence says.
/// </summary>
internal sealed class ProposalCheck
{
    /// <summary>More issues in one sentence are a sentence that nobody can read, and are said as one.</summary>
    private const int MostInASentence = 6;

    private const int LongestQuote = 160;
    private const int MostWords = 14;

    /// <summary>Of these kinds it is the substance that is wrong, and only the original tells what is right.</summary>
    private static readonly HashSet<string> NeedTheOriginal = new(["name", "number-date", "consistency", "untranslated"], StringComparer.Ordinal);

    private readonly Document document;
    private readonly HouseWords house;
    private readonly TextSpan[] known;
    private readonly OwnEvidence evidence;
    private readonly List<TextSpan> taken = [];
    private readonly Dictionary<int, int> perSentence = [];

    /// <param name="document">The article.</param>
    /// <param name="options">What the house accepts and prefers.</param>
    /// <param name="known">What the rules found, in the document.</param>
    /// <param name="evidence">What our models say of the article's words.</param>
    public ProposalCheck(Document document, CheckOptions options, IEnumerable<TextSpan> known, OwnEvidence evidence)
    {
        (this.document, this.evidence, this.known) = (document, evidence, [.. known]);
        house = new HouseWords(options);
    }

    /// <summary>Checks the proposals of one answer.</summary>
    public IEnumerable<CheckedProposal> Check(Window window, IEnumerable<Proposal> proposals)
    {
        foreach (var proposal in proposals)
        {
            var (finding, drop) = Check(window, proposal);
            if (finding is not null) taken.Add(finding.Span);
            yield return new CheckedProposal(proposal, finding, drop);
        }
    }

    private (Finding? Finding, Drop? Drop) Check(Window window, Proposal proposal)
    {
        if (window[proposal.Sentence] is not { } sentence) return (null, Drop.UnknownSentence);
        if (proposal.Kind == ReviewRequest.StyleKind) return (null, Drop.Style);
        if (RuleCatalogue.Find($"{SecondReading.RuleFamily}/{proposal.Kind}") is not SecondReading rule) return (null, Drop.UnknownKind);
        if (!Enum.TryParse<Severity>(proposal.Severity, ignoreCase: true, out var severity) || !Enum.IsDefined(severity)) severity = rule.Severity;
        var (place, fault) = Quotation.Find(proposal.Quote, sentence.Shown);
        if (fault is not null) return (null, fault);
        var span = new TextSpan(sentence.Sentence.Span.Start + place.Start, sentence.Sentence.Span.Start + place.End);
        if (PlaceFault(span, proposal) is { } wrong) return (null, wrong);
        var (repair, drop) = Repaired(proposal, sentence, place);
        if (drop is not null) return (null, drop);
        if (house.Touches(document, span, repair)) return (null, Drop.HouseVocabulary);
        if (perSentence.GetValueOrDefault(sentence.Number) >= MostInASentence) return (null, Drop.TooMany);
        perSentence[sentence.Number] = perSentence.GetValueOrDefault(sentence.Number) + 1;
        var message = Message.Of(rule.Kind, document.Excerpt(span), proposal.Why);
        var confidence = evidence.ConfidenceOf(rule.Kind, span);
        return (new Finding(rule, span, message, repair is null ? [] : [repair]) { Severity = severity, Confidence = confidence }, null);
    }

    private Drop? PlaceFault(TextSpan span, Proposal proposal)
    {
        if (span.Length > LongestQuote || WordsIn(span) > MostWords) return Drop.QuoteTooLong;
        if (document.IsQuoted(span)) return Drop.DirectSpeech;
        if (Array.Exists(known, span.Overlaps)) return Drop.AlreadyFound;
        if (taken.Exists(span.Overlaps)) return Drop.Twice;
        return proposal.Repair is { } repair && StyleOnly.Is(proposal.Quote, repair) && proposal.Kind != "punctuation" ? Drop.Style : null;
    }

    /// <summary>The repair to offer. Where only the original can tell what is right, the passage is shown without one.</summary>
    private static (string? Repair, Drop? Drop) Repaired(Proposal proposal, NumberedSentence sentence, TextSpan place)
    {
        if (proposal.Repair is not { } offered) return (null, null);
        var (repair, drop) = RepairCheck.Of(offered, sentence.Shown, place);
        if (drop is not null) return (null, drop);
        var opens = sentence.Shown.AsSpan(0, place.Start).Trim().Length == 0;
        return FactCheck.Of(place.In(sentence.Shown), repair!, opens, sentence.Shown, sentence.Source) switch
        {
            FactChange.None => (repair, null),
            FactChange.Figure when !NeedTheOriginal.Contains(proposal.Kind) => (null, Drop.ChangesFacts),
            _ => (null, null),
        };
    }

    private int WordsIn(TextSpan span)
    {
        var count = 0;
        for (var i = document.TokenAt(span.Start).Index; i >= 0 && i < document.Tokens.Count && document.Tokens[i].Span.Start < span.End; i++)
        {
            if (document.Tokens[i].IsWord) count++;
        }

        return count;
    }
}
