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
        new("[[In the village have opened]] a clinic."),
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
                    && !Clause.ObjectVerbs.Of(document.Language).Contains(first.Lower) && !first.Is(WordClass.VerbParticiple))
                continue;
            if (Opening(document, sentence) is { } span)
                yield return Flag(span, $"“{document.Excerpt(span)}…” has no subject. Say who or what is meant.");
        }
    }

    private static TextSpan? Opening(Document document, Sentence sentence)
    {
        var tokens = document.Tokens;
        var first = sentence.FirstToken;
        if (BareVerb.IsAll(document, sentence)) return Document.SpanOf(tokens[first], tokens[first + 1]);
        if (PassiveVerb.End(tokens, first) is > 0 and var end) return Document.SpanOf(tokens[first], tokens[end - 1]);
        if (Openers.Of(document.Language).Contains(tokens[first].Lower))
            return PassiveVerb.IsBe(tokens[first + 1]) && PassiveVerb.End(tokens, first + 1) is > 0 and var e
                ? Document.SpanOf(tokens[first], tokens[e - 1])
                : null;
        return tokens[first].Lower == "according"
            || (tokens[first].Is(WordClass.Preposition) && !NoAdverbial.Of(document.Language).Contains(tokens[first].Lower))
                ? InvertedClause.AfterAdverbial(document, sentence)
                : null;
    }
}
