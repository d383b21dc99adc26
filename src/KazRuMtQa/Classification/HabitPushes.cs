using System.Globalization;
using System.Runtime.InteropServices;
using KazRuMtQa.Knowledge;
using KazRuMtQa.Text;

namespace KazRuMtQa.Classification;

/// <summary>Sums the pushes of n-grams by habit of writing, less what is usual, and quotes the phrases that pushed most.</summary>
/// <param name="document">What the n-grams stand in.</param>
/// <param name="usualThe">Share of “the” in other texts; null where a single sentence is looked at, of which it says nothing.</param>
internal sealed class HabitPushes(Document document, double? usualThe = null)
{
    private const int MostQuotes = 3;

    private const int FewestToCount = 3;
    private const string Stops = ",;:.!?()";

    /// <summary>A phrase is quoted when it pushes at least so much.</summary>
    private const double LeastQuoted = 0.02;

    /// <summary>An n-gram that pushes less than this would have to come ten times to be quoted; most push less, and need not be kept.</summary>
    private const double LeastKept = LeastQuoted / 10;

    /// <summary>“The” more or fewer times in a word.</summary>
    private const double LeastUnusual = 0.01;

    private readonly double[] sums = new double[MeanEvidence.Habits];
    private readonly List<(Ngram Ngram, double Push)>[] pushes = [.. Enumerable.Range(0, MeanEvidence.Habits).Select(_ => new List<(Ngram, double)>())];

    /// <summary>By habit.</summary>
    public IReadOnlyList<double> Sums => sums;

    public void Add(Ngram ngram, double push)
    {
        if (push == 0) return;
        var habit = HabitOf(ngram);
        sums[(int)habit] += push;
        if (ngram.End - ngram.First >= 2 && Math.Abs(push) >= LeastKept) pushes[(int)habit].Add((ngram, push));
    }

    /// <summary>Takes off what n-grams of such values push in other texts.</summary>
    public void TakeOff(ReadOnlySpan<float> means, double values)
    {
        for (var habit = 0; habit < sums.Length; habit++) sums[habit] -= means[habit] * values;
    }

    /// <summary>Every habit that pushed; their weights add up to what was added, less what was taken off.</summary>
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
        var sign = isMachine ? 1 : -1;
        var phrases = new Dictionary<int, (Ngram Ngram, int Count, double Push)>();
        foreach (var (ngram, push) in pushes[(int)habit])
        {
            if (sign * push <= 0) continue;
            ref var phrase = ref CollectionsMarshal.GetValueRefOrAddDefault(phrases, ngram.Bucket, out var isKnown);
            phrase = (isKnown ? phrase.Ngram : ngram, phrase.Count + 1, phrase.Push + (sign * push));
        }

        var chosen = new List<(Ngram Ngram, int Count)>();
        foreach (var (ngram, count, _) in phrases.Values.Where(phrase => phrase.Push >= LeastQuoted).OrderByDescending(phrase => phrase.Push).ThenBy(phrase => phrase.Ngram.First))
        {
            if (!CanBeQuoted(ngram, habit) || chosen.Exists(other => other.Ngram.First < ngram.End && ngram.First < other.Ngram.End)) continue;
            chosen.Add((ngram, count));
            if (chosen.Count == MostQuotes) break;
        }

        return string.Join(", ", chosen.Select(one => Quote(one.Ngram, one.Count)));
    }

    /// <summary>“, which” (5 times); of a phrase that stands for others of its form how often these occur would puzzle.</summary>
    private string Quote(Ngram ngram, int count)
    {
        var quote = $"“{document.Excerpt(Document.SpanOf(document.Tokens[ngram.First], document.Tokens[ngram.End - 1]))}”";
        return count >= FewestToCount && (!ngram.IsForm || HasNoContent(ngram)) ? $"{quote} ({count.ToString(CultureInfo.InvariantCulture)} times)" : quote;
    }

    /// <summary>
    /// Two tokens or more, no name, number or quotation mark among them, for these stand for all of their kind; a comma after some noun tells nobody
    /// anything, one before or after a grammatical word does.
    /// </summary>
    private bool CanBeQuoted(Ngram ngram, Habit habit)
    {
        var (words, marks) = (0, 0);
        for (var i = ngram.First; i < ngram.End; i++)
        {
            var token = document.Tokens[i];
            if (token.IsWord && (token.Case == LetterCase.Lower || token.Is(WordClass.Function))) words++;
            else if (token.Kind == TokenKind.Mark && Stops.Contains(token.Lower[0])) marks++;
            else return false;
        }

        return words > 0 && (marks == 0 || HasNoContent(ngram) || (habit == Habit.Wording && document.Tokens[ngram.First].Kind == TokenKind.Mark));
    }

    private bool HasNoContent(Ngram ngram)
    {
        for (var i = ngram.First; i < ngram.End; i++) if (document.Tokens[i] is { IsWord: true } token && !token.Is(WordClass.Function)) return false;
        return true;
    }

    private Habit HabitOf(Ngram ngram)
    {
        var (classes, hasMark, hasContent) = (WordClass.None, false, false);
        for (var i = ngram.First; i < ngram.End; i++)
        {
            var token = document.Tokens[i];
            hasMark |= token.Kind == TokenKind.Mark;
            hasContent |= token.IsWord && !token.Is(WordClass.Function);
            classes |= token.Entry.Class;
        }

        if (hasContent && !ngram.IsForm) return Habit.Wording;
        return hasMark ? Habit.Punctuation
            : (classes & WordClass.Article) != 0 ? Habit.Articles
            : (classes & WordClass.Auxiliary) != 0 ? Habit.VerbForms
            : (classes & WordClass.Preposition) != 0 ? Habit.Prepositions
            : (classes & WordClass.Pronoun) != 0 ? Habit.Pronouns
            : Habit.WordOrder;
    }
}
