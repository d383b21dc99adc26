using KazRuMtQa.Knowledge;
using KazRuMtQa.Text;

namespace KazRuMtQa.Classification;

/// <summary>Sums the pushes of n-grams by habit of writing, and quotes the phrases that pushed most.</summary>
internal sealed class HabitReasons(Document document)
{
    private const int MostQuotes = 3;

    private readonly double[] sums = new double[Enum.GetValues<Habit>().Length];
    private readonly Dictionary<int, (Ngram Ngram, double Push)> phrases = [];

    public void Add(Ngram ngram, float push)
    {
        if (push == 0) return;
        var habit = HabitOf(ngram);
        sums[(int)habit] += push;
        if (habit != Habit.Wording || ngram.IsForm || ngram.End - ngram.First < 2) return;
        phrases[ngram.Bucket] = phrases.TryGetValue(ngram.Bucket, out var phrase) ? (phrase.Ngram, phrase.Push + push) : (ngram, push);
    }

    /// <summary>Every habit that pushed; their weights add up to what was added.</summary>
    public IReadOnlyList<Reason> All() =>
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
        return habit == Habit.Wording && Quotes(isMachine) is { Length: > 0 } quotes ? $"{text}: {quotes}" : text;
    }

    private string Quotes(bool isMachine) => string.Join(", ", phrases.Values
        .Where(phrase => phrase.Push > 0 == isMachine)
        .OrderByDescending(phrase => Math.Abs(phrase.Push)).ThenBy(phrase => phrase.Ngram.First)
        .Take(MostQuotes)
        .Select(phrase => $"“{document.Excerpt(Document.SpanOf(document.Tokens[phrase.Ngram.First], document.Tokens[phrase.Ngram.End - 1]))}”"));

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
