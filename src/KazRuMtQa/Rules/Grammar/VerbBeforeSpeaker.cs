using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Grammar;

/// <summary>Looks at attributions in the word order of the source: "as reports the agency", "told reporters the minister".</summary>
internal sealed class VerbBeforeSpeaker : Rule
{
    private const int LongestSpeaker = 8;

    private static readonly Knowledge<FrozenSet<string>> Listeners = Knowledge.List("grammar/verb-before-speaker listeners");

    private static readonly Triggers Starts = new("as", "told");

    public override string Title => "Verb before speaker";

    public override string Why =>
        "Russian puts the speaker after the verb: “как сообщает ведомство”. English puts it first after “as”, and after whom somebody told.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The road, [[as reports the agency]], is closed.", "as the agency reports"),
        new("Prices fell, [[as explains the ministry]].", "as the ministry explains"),
        new("The site is open, [[told reporters the]] deputy minister."),
        new("As reports of losses grew, shares fell. He told reporters the site is open. As notes, they fail."),
        new("As explained by the ministry, prices fell. “It is open,” he told reporters the day before."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var token in Starts.In(document))
        {
            if (token.Lower is "as" && AfterAs(document, token) is { } end)
            {
                var verb = document.Tokens[token.Index + 1];
                var speaker = document.TextOf(Document.SpanOf(document.Tokens[verb.Index + 1], document.Tokens[end - 1]));
                var span = Document.SpanOf(token, document.Tokens[end - 1]);
                yield return Flag(span, $"“{document.Excerpt(span)}” is Russian word order: put the speaker first.",
                    $"{document.TextOf(token)} {speaker} {verb.Lower}");
            }
            else if (token.Case == LetterCase.Lower && token.Lower == "told" && IsAttribution(document, token))
            {
                var span = Document.SpanOf(token, document.Tokens[token.Index + 2]);
                yield return Flag(span, $"“{document.TextOf(span)} …” is Russian word order: put the speaker first.");
            }
        }
    }

    /// <summary>One past the speaker of "as reports the agency" that a mark closes; null where it is none.</summary>
    private static int? AfterAs(Document document, Token conjunction)
    {
        var verb = document.Tokens[conjunction.Index + 1];
        if (verb.Case != LetterCase.Lower || document.TagOf(verb) != PartOfSpeech.VerbThird || !verb.Is(WordClass.Attribution)
            || !NounPhrase.IsRunning(document, verb)) return null;
        var at = verb.Index + 1;
        if (!(document.Tokens[at].Lower is "the" || document.TagAt(at).IsNominal())) return null;
        while (at < verb.Index + LongestSpeaker && (document.Tokens[at].Is(WordClass.Article) || document.TagAt(at).IsNominal()
            || document.TagAt(at).IsAdjective() || document.Tokens[at].Lower == "of")) at++;
        return document.Tokens[at].Kind == TokenKind.Mark && at > verb.Index + 1 ? at : null;
    }

    /// <summary>
    /// "…, told reporters the deputy minister": behind a comma, with nobody before the verb, and a noun that is no time behind the listeners.
    /// </summary>
    private static bool IsAttribution(Document document, Token told)
    {
        var (before, listener, next) = (document.Tokens[told.Index - 1], document.Tokens[told.Index + 1], document.Tokens[told.Index + 2]);
        if (!before.IsMark(',') || !Listeners.Of(document.Language).Contains(listener.Lower)) return false;
        var noun = next.Lower == "the" ? document.Tokens[next.Index + 1] : next;
        if (noun.Lower is "deputy" or "head" or "chief" or "first" or "acting" or "press") return true;
        if (!noun.Is(WordClass.RoleNoun) || !document.TagOf(noun).IsNoun()) return false;
        // "…, told reporters the minister lied": the noun has a verb of its own.
        for (var i = noun.Index + 1; i < document.SentenceOf(told).EndToken; i++) if (document.TagAt(i).IsFinite()) return false;
        return true;
    }
}
