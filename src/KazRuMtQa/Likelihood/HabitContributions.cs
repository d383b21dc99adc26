using System.Globalization;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Likelihood;

/// <summary>Sums the contributions of n-grams by habit of writing, less what is usual, and quotes the phrases that contribute most.</summary>
/// <param name="document">What the n-grams stand in.</param>
/// <param name="signs">The signs of its tokens.</param>
/// <param name="usualThe">Share of “the” in other texts; null where a single sentence is looked at, of which it says nothing.</param>
internal sealed class HabitContributions(Document document, HabitSigns[] signs, double? usualThe = null)
{
    private const int MostQuotes = 3;

    private const int FewestToCount = 3;

    /// <summary>A phrase is quoted when it contributes at least so much.</summary>
    private const double LeastQuoted = 0.02;

    /// <summary>“The” more or fewer times in a word.</summary>
    private const double LeastUnusual = 0.01;

    private readonly double[] sums = new double[MeanEvidence.Habits];
    private readonly List<Phrase> phrases = [];

    /// <summary>By habit.</summary>
    public IReadOnlyList<double> Sums => sums;

    /// <param name="occurrences">Where an n-gram occurs.</param>
    /// <param name="contribution">What the occurrences contribute together.</param>
    public void Add(ReadOnlySpan<Ngram> occurrences, double contribution)
    {
        if (contribution == 0) return;
        var ngram = occurrences[0];
        var all = SignsOf(ngram);
        var habit = HabitOf(ngram, all);
        sums[(int)habit] += contribution;
        if (Math.Abs(contribution) >= LeastQuoted && CanBeQuoted(ngram, all, habit))
            phrases.Add(new Phrase(ngram, habit, CountSame(occurrences), contribution));
    }

    /// <summary>Takes off what n-grams of such values contribute in other texts.</summary>
    public void TakeOff(ReadOnlySpan<float> means, double values)
    {
        for (var habit = 0; habit < sums.Length; habit++) sums[habit] -= means[habit] * values;
    }

    /// <summary>Every habit that contributes; their weights add up to what was added, less what was taken off.</summary>
    public IReadOnlyList<Reason> Reasons() =>
        Enum.GetValues<Habit>().Where(habit => sums[(int)habit] != 0).Select(habit => new Reason(TextOf(habit), sums[(int)habit])).ToArray();

    private string TextOf(Habit habit)
    {
        var isMachine = sums[(int)habit] > 0;
        var text = habit switch
        {
            Habit.Wording => "Wording",
            Habit.Articles => "Use of articles",
            Habit.Prepositions => "Use of prepositions",
            Habit.VerbForms => "Verb forms",
            Habit.Pronouns => "Use of pronouns",
            Habit.Punctuation => "Punctuation",
            _ => "Word order and word forms",
        };
        text += isMachine ? " as in machine translation" : " as in human writing";
        if (habit == Habit.Articles && HowOftenThe(isMachine) is { } figure) text += $" ({figure})";
        return Quotes(habit, isMachine) is { Length: > 0 } quotes ? $"{text}: {quotes}" : text;
    }

    /// <summary>How often “the” stands in the text, where that is so unusual that it speaks for the same side.</summary>
    private string? HowOftenThe(bool isMachine)
    {
        if (usualThe is not { } usual) return null;
        var share = (double)document.Tokens.Count(token => token.Lower == "the") / Math.Max(1, document.WordCount);
        return (isMachine ? share - usual : usual - share) < LeastUnusual ? null
            : string.Create(CultureInfo.InvariantCulture, $"“the” {100 * share:0.0} times in 100 words, usually {100 * usual:0.0}");
    }

    private string Quotes(Habit habit, bool isMachine)
    {
        var chosen = new List<Phrase>();
        var candidates = phrases.Where(phrase => phrase.Habit == habit && phrase.Contribution > 0 == isMachine);
        foreach (var phrase in candidates.OrderByDescending(phrase => Math.Abs(phrase.Contribution)).ThenBy(phrase => phrase.Ngram.First))
        {
            if (chosen.Exists(other => other.Ngram.First < phrase.Ngram.End && phrase.Ngram.First < other.Ngram.End)) continue;
            chosen.Add(phrase);
            if (chosen.Count == MostQuotes) break;
        }

        return string.Join(", ", chosen.Select(Quote));
    }

    /// <summary>“, which” (5 times); of a phrase that stands for others of its form how often these occur would puzzle.</summary>
    private string Quote(Phrase phrase)
    {
        var ngram = phrase.Ngram;
        var quote = $"“{document.Excerpt(Document.SpanOf(document.Tokens[ngram.First], document.Tokens[ngram.End - 1]))}”";
        return phrase.Count >= FewestToCount && (!ngram.IsForm || !SignsOf(ngram).Has(TokenSigns.Content))
            ? $"{quote} ({phrase.Count.ToString(CultureInfo.InvariantCulture)} times)" : quote;
    }

    /// <summary>
    /// Two tokens or more, no name, number or quotation mark among them, for these stand for all of their kind; a comma after some noun tells nobody
    /// anything, one before or after a grammatical word does.
    /// </summary>
    private bool CanBeQuoted(Ngram ngram, HabitSigns all, Habit habit) =>
        ngram.Length >= 2 && all.Has(TokenSigns.Word) && !all.Has(TokenSigns.Stand)
        && (!all.Has(TokenSigns.Stop) || !all.Has(TokenSigns.Content) || (habit == Habit.Wording && signs[ngram.First].Has(TokenSigns.Mark)));

    private static Habit HabitOf(Ngram ngram, HabitSigns all) =>
        all.Has(TokenSigns.Content) && !ngram.IsForm ? Habit.Wording
        : all.Has(TokenSigns.Mark) ? Habit.Punctuation
        : all.Has(WordClass.Article) ? Habit.Articles
        : all.Has(WordClass.Auxiliary) ? Habit.VerbForms
        : all.Has(WordClass.Preposition) ? Habit.Prepositions
        : all.Has(WordClass.Pronoun) ? Habit.Pronouns
        : Habit.WordOrder;

    /// <summary>Occurrences of the same words: names and forms stand for others, and now and then two n-grams share a bucket.</summary>
    private int CountSame(ReadOnlySpan<Ngram> occurrences)
    {
        var (first, count) = (occurrences[0], 0);
        foreach (var other in occurrences) if (IsSame(first, other)) count++;
        return count;
    }

    private bool IsSame(Ngram one, Ngram other)
    {
        if (one.Length != other.Length) return false;
        for (var i = 0; i < one.Length; i++) if (document.Forms.IdOf(one.First + i) != document.Forms.IdOf(other.First + i)) return false;
        return true;
    }

    private HabitSigns SignsOf(Ngram ngram)
    {
        var all = default(HabitSigns);
        for (var i = ngram.First; i < ngram.End; i++) all |= signs[i];
        return all;
    }

    /// <summary>
    /// A phrase that contributes enough to be quoted, how often it occurs, and what it contributes with all that shares its bucket.
    /// </summary>
    private sealed record Phrase(Ngram Ngram, Habit Habit, int Count, double Contribution);
}
