using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fragment;

/// <summary>
/// Looks at how a sentence opens: with a passive and no subject ("Was detained a man", "Earlier was reported that"), with a passive after
/// an adverbial and its comma ("According to the police, was found"), or with an adverbial and a verb that cannot be inverted in English
/// ("In the ministry reported that", "At the site found two shells").
/// </summary>
internal sealed class SubjectlessClause : Rule
{
    private const int LongestAdverbial = 8;

    /// <summary>Past forms that take an object, so that nothing can follow them as a late subject: "found two shells".</summary>
    private static readonly Knowledge<FrozenSet<string>> Transitive = Knowledge.Words("object-verbs.tsv");

    private static readonly Knowledge<FrozenSet<string>> Openers = Knowledge.List("fragment/subjectless-clause openers");

    /// <summary>"Among the dead were", "About 40, were": what stands before the verb is or measures the subject.</summary>
    private static readonly Knowledge<FrozenSet<string>> NoAdverbial = Knowledge.List("fragment/subjectless-clause no-adverbial");

    public override string Title => "Missing subject";

    public override string Why =>
        "Russian and Kazakh say “in the ministry reported” and “was detained a man”: nobody is named, or the subject comes last. Word for word the "
            + "English clause has no subject.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.8;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The exams begin in June. [[In the ministry reported]] that the list is ready."),
        new("[[Earlier was reported]] that the road is closed."),
        new("According to the police, [[was detained]] a man of 40."),
        new("[[Is planned]] to build a clinic in the village."),
        new("[[At the site found]] two shells. [[In Taraz opened]] a new school."),
        new("According to the plan, in 2014 [[were built]] two schools."),
        new("[[In the village was opened]] a clinic."),
        new("[[Can be seen]] that the roof has fallen in."),
        new("The second building is ready. [[Will open]] in May. As a result of the fire, all was lost. [[Destroyed 40]] houses."),
        new("The rain went on. Schools in two districts. [[Closed until]] Tuesday. In 2021 they came. [[Was built]] only one."),
        new("In Almaty, police detained two men. On the table was a gun. Among the dead were two children."),
        new("Was he detained? Is planned work late? Also arrested were two guards."),
        new("In the case opened a week ago, two men were named. In the report published on Monday it is said that prices fell."),
        new("At the meeting, called by the mayor, two plans were shown. Earlier reported losses were small."),
        new("In 2019, was it known? “Was told to go,” he wrote in his diary."),
        new("In Astana opens a new park"),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var sentence in document.Sentences)
        {
            if (sentence.EndToken - sentence.FirstToken < 4 || !Clause.IsRunning(document, sentence) || !Clause.EndsWithStop(document, sentence))
                continue;
            var first = document.Tokens[sentence.FirstToken];
            if (!first.IsWord || first.Case != LetterCase.Capitalised
                || !first.Is(WordClass.Function) && first.Lower != "according" && !Openers.Of(document.Language).Contains(first.Lower)
                    && !Transitive.Of(document.Language).Contains(first.Lower) && !first.Is(WordClass.VerbParticiple))
                continue;
            if (Opening(document, sentence) is { } span)
                yield return Flag(span, $"“{document.Excerpt(span)}…” has no subject. Say who or what is meant.");
        }
    }

    private static TextSpan? Opening(Document document, Sentence sentence)
    {
        var tokens = document.Tokens;
        var first = sentence.FirstToken;
        if (IsBareVerb(document, sentence)) return Document.SpanOf(tokens[first], tokens[first + 1]);
        if (PassiveEnd(tokens, first) is > 0 and var end) return Document.SpanOf(tokens[first], tokens[end - 1]);
        if (Openers.Of(document.Language).Contains(tokens[first].Lower))
            return IsBe(tokens[first + 1]) && PassiveEnd(tokens, first + 1) is > 0 and var e ? Document.SpanOf(tokens[first], tokens[e - 1]) : null;
        return tokens[first].Lower == "according"
            || (tokens[first].Is(WordClass.Preposition) && !NoAdverbial.Of(document.Language).Contains(tokens[first].Lower))
                ? AfterAdverbial(document, sentence)
                : null;
    }

    /// <summary>"Will open in May.", "Destroyed 40 houses.": a verb and what belongs to it, and no other verb that could be the main one.</summary>
    private static bool IsBareVerb(Document document, Sentence sentence)
    {
        var tokens = document.Tokens;
        var (first, next) = (tokens[sentence.FirstToken], tokens[sentence.FirstToken + 1]);
        if (Clause.Before(document, sentence) is not { } before || !Clause.EndsWithStop(document, before)) return false;
        var isOpen = first.Lower == "will" ? next.Case == LetterCase.Lower && next.Is(WordClass.VerbBase)
            && !next.Is(WordClass.Determiner | WordClass.Pronoun)
            : (Transitive.Of(document.Language).Contains(first.Lower) && (next.IsNumber || next.Is(WordClass.Article)))
                || IsTornVerb(document, first, before);
        if (!isOpen) return false;
        for (var i = sentence.FirstToken + 2; i < sentence.EndToken - 1; i++)
        {
            if (tokens[i].Kind == TokenKind.Mark || tokens[i].Case == LetterCase.Lower && tokens[i].Is(WordClass.Auxiliary | WordClass.Pronoun)
                || tokens[i].Is(WordClass.VerbPast))
                return false;
        }

        return true;
    }

    /// <summary>"Schools in two districts. Closed until Tuesday.": the sentence before is the subject, and has no verb.</summary>
    private static bool IsTornVerb(Document document, Token first, Sentence before) =>
        first.Is(WordClass.VerbParticiple) && first.Entry.VerbShare > 0.6f && !first.Is(WordClass.VerbGerund)
            && first.Lower is not ("born" or "educated" or "married" or "elected" or "appointed" or "based" or "known")
        && document.Tokens[first.Index + 1].Is(WordClass.Preposition) && Clause.WordCount(document, before) >= 3
            && document.Tokens[before.FirstToken].Case == LetterCase.Capitalised && !Clause.MayHaveVerb(document, before);

    /// <summary>
    /// One past "was detained", "is planned", "can be seen" that begins at the token and is followed by what no question goes on with; -1 otherwise.
    /// </summary>
    private static int PassiveEnd(TokenList tokens, int at)
    {
        var verb = at;
        if (tokens[at].Lower is "can" or "could" or "should" or "must" or "will" or "has" or "have")
        {
            if (tokens[at + 1].Lower is not ("be" or "been")) return -1;
            verb = at + 1;
        }
        else if (!IsBe(tokens[at]))
        {
            return -1;
        }

        var participle = tokens[verb + 1].Lower is "also" or "already" or "not" ? verb + 2 : verb + 1;
        if (!IsPassive(tokens[participle])) return -1;
        return tokens[participle + 1] is { Case: LetterCase.Lower } next
            && (next.Lower is "that" or "to" or "only" || next.Is(WordClass.Article | WordClass.Preposition | WordClass.NumberWord))
                || tokens[participle + 1].IsNumber ? participle + 1 : -1;
    }

    private static bool IsBe(Token token) => token.Lower is "was" or "were" or "is" or "are";

    private static bool IsPassive(Token token) =>
        token.Case == LetterCase.Lower && token.Is(WordClass.VerbParticiple) && !token.Is(WordClass.VerbBase) && token.Entry.VerbShare >= 0.4f
            && token.Lower is not ("gone" or "set" or "used" or "left" or "born");

    private static TextSpan? AfterAdverbial(Document document, Sentence sentence)
    {
        var tokens = document.Tokens;
        var first = sentence.FirstToken;
        for (var i = first + 2; i < sentence.EndToken - 2 && i <= first + LongestAdverbial; i++)
        {
            if (!tokens[i].IsMark(',')) continue;
            var start = i + 1;
            if (tokens[start].Is(WordClass.Preposition) && PlainAdverbialEnd(tokens, start) is > 0 and var late) start = late;
            return IsBe(tokens[start]) && PassiveEnd(tokens, start) is > 0 and var end ? Document.SpanOf(tokens[start], tokens[end - 1]) : null;
        }

        var verb = PlainAdverbialEnd(tokens, first);
        if (verb < 0) return null;
        if (IsBe(tokens[verb]) && PassiveEnd(tokens, verb) is > 0 and var passive
            && (tokens[passive].Is(WordClass.Article) || tokens[passive].Lower == "that"))
            return Document.SpanOf(tokens[first], tokens[passive - 1]);
        return tokens[verb] is { Case: LetterCase.Lower } && tokens[verb].Is(WordClass.VerbPast) && IsInverted(document, sentence, verb)
            ? Document.SpanOf(tokens[first], tokens[verb])
            : null;
    }

    /// <summary>
    /// One past "in the ministry", "at the plant site", "in Taraz": so short that no subject can hide in it, and not a time, after which
    /// a subject needs no comma. -1 for others.
    /// </summary>
    private static int PlainAdverbialEnd(TokenList tokens, int first)
    {
        var at = first + 1;
        if (tokens[at].IsNumber && tokens[at].Lower.Length == 4) return at + 1;
        if (tokens[at] is { IsWord: true, Case: LetterCase.Capitalised } name && !name.Is(WordClass.Function | WordClass.Month | WordClass.Weekday))
            return at + 1;
        if (tokens[at].Lower is not ("the" or "a" or "an")) return -1;
        at++;
        while (at < first + 5 && tokens[at] is { IsWord: true, Case: LetterCase.Lower } word
            && !word.Is(WordClass.Function | WordClass.VerbPast | WordClass.Unit)
            && !(word.Lower is "time" or "moment" or "case" or "way" or "day" or "end" or "beginning" or "meantime" or "meanwhile" or "future"))
            at++;
        return at == first + 2 || (at > first + 3 && tokens[at - 1].Lower.EndsWith('s')) ? -1 : at;
    }

    /// <summary>"… reported that", "… opened a new school." with nothing after it that could be the main clause.</summary>
    private static bool IsInverted(Document document, Sentence sentence, int verb)
    {
        var tokens = document.Tokens;
        var (token, next) = (tokens[verb], tokens[verb + 1]);
        if (token.Is(WordClass.Attribution) && next.Lower == "that") return true;
        if (!Transitive.Of(document.Language).Contains(token.Lower)
            || !(next.Is(WordClass.Article) || next.IsNumber || next.Is(WordClass.NumberWord)))
            return false;
        for (var i = verb + 1; i < sentence.EndToken; i++)
        {
            if (tokens[i].IsMark(',') || tokens[i].Is(WordClass.Auxiliary | WordClass.VerbPast | WordClass.Pronoun)
                || tokens[i].Lower is "ago" or "before" or "earlier" or "later")
                return false;
        }

        return true;
    }
}
