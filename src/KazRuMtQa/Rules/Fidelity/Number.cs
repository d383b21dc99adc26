using KazRuMtQa.Alignment;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>
/// A number of the source that is another in the text, or not there; compared by value, in figures or in words, with the sentences beside.
/// </summary>
internal sealed class Number : FidelityRule
{
    private const double Replaced = 0.9;
    private const double OnlyInText = 0.75;
    private const double OnlyInSource = 0.7;
    private const double DateLeftOut = 0.4;

    /// <summary>Sentences on each side in which a number is looked for: of a text that follows its source, and of one that does not.</summary>
    private const int Beside = 1;
    private const int Anywhere = 4;

    private static readonly decimal[] Scales = [1_000, 1_000_000, 1_000_000_000];

    public override string Title => "Number differs from the source";

    public override string Why =>
        "Engines change digits, lose thousands and turn millions into billions. Numbers are compared by what they are worth, however they are "
            + "written.";

    public override Category Category => Category.Mistranslation;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The region received [[3 million]] tenge from the budget this year.")
        {
            Source = "Область получила из бюджета в этом году [[3 млрд]] тенге.",
        },
        new("The fire destroyed [[51]] houses in the village.") { Source = "Пожар уничтожил в селе [[15]] домов." },
        new("The talks began on July [[27]] in the capital. On July 27 the first aid was sent.")
        {
            Source = "Переговоры начались в столице [[22]] июля. 27 июля отправили первую помощь.",
        },
        new("Some 25,000 people live in the city.") { Source = "В городе живут двадцать пять тысяч человек." },
        new("The 24-year-old student left home at 9 p.m. on Friday.") { Source = "Двадцатичетырёхлетний студент ушёл из дома в пятницу в 21:00." },
        new("The season opens on October [[8]] at 8 p.m. in the theatre.") { Source = "Сезон откроется [[28]] октября в 20:00 в театре." },
        new("Just over 400,000 roubles went to the school, almost a fifth of the money.")
        {
            Source = "Школа получила 412 тысяч рублей — 18,7 процента средств.",
        },
        new("One and a half million people visited the park in the 1990s.") { Source = "В 90-х годах парк посетили 1,5 млн человек." },
    ];

    public override double Prior => Replaced;

    public override IEnumerable<Finding> Compare(AlignedSource aligned) => Pairs(aligned).SelectMany(group => Compare(aligned, group));

    private IEnumerable<Finding> Compare(AlignedSource aligned, AlignedGroup group)
    {
        var ofSource = Numbers(aligned.SourceNumbers, group.FirstSource, group.EndSource);
        var ofText = Numbers(aligned.TextNumbers, group.FirstText, group.EndText);
        if (ofSource.Count == 0 && ofText.Count == 0) yield break;
        // Who rearranges sentences puts a number where it fits.
        var around = aligned.IsFree ? Anywhere : Beside;
        var nearSource = Numbers(aligned.SourceNumbers, group.FirstSource - around, group.EndSource + around);
        var nearText = Numbers(aligned.TextNumbers, group.FirstText - around, group.EndText + around);
        var lost = ofSource.Where(number => Asks(number) && !IsAnswered(number, nearText, ofSource) && !IsSaidRoughly(number, nearText)).ToList();
        var sentence = AlignedSource.SpanOf(aligned.Source, group.FirstSource, group.EndSource);
        var claimed = aligned.IsFree ? null : Claimed(aligned, group, ofSource, ofText, nearSource, nearText);
        if (claimed is var (instead, of))
        {
            lost.Remove(of);
            yield return Differs(instead.Span, of.Span,
                $"“{aligned.Text.TextOf(instead.Span)}” differs from the source, which has “{SourceText(aligned, of.Span)}”.", Replaced);
        }

        foreach (var extra in ofText.Where(number => number.Span != claimed?.Text.Span && IsStrange(aligned, number, nearSource, ofText)))
        {
            if (nearSource.Exists(number => RoughNumber.IsRounded(extra.Value, number.Value))) continue;
            var text = aligned.Text.TextOf(extra.Span);
            if (lost.Count > 0)
            {
                var other = lost.MinBy(number => Distance(number, extra));
                lost.Remove(other);
                yield return Differs(extra.Span, other.Span, $"“{text}” differs from the source, which has “{SourceText(aligned, other.Span)}”.",
                    Replaced);
            }
            else if (extra.Kind == QuantityKind.Digits || extra.Value >= 1_000)
            {
                yield return Differs(extra.Span, sentence, $"“{text}” is not in the source.", OnlyInText);
            }
        }

        foreach (var number in lost)
        {
            var span = AlignedSource.SpanOf(aligned.Text, group.FirstText, group.EndText);
            yield return Differs(span, number.Span, $"“{SourceText(aligned, number.Span)}” of the source is missing here.",
                IsDate(aligned, number) ? DateLeftOut : aligned.Missing(OnlyInSource));
        }
    }

    /// <summary>A day is no hour and no share: 5 October is not answered by 17:00.</summary>
    private static bool IsStrange(AlignedSource aligned, Quantity number, List<Quantity> source, List<Quantity> own) =>
        IsDay(aligned.Text, number) ? !source.Exists(other => other.Is(number.Value)) : Asks(number) && !IsAnswered(number, source, own);

    /// <summary>
    /// The one number of the sentence that its source has not, and the one of the source that is not in it, where what would answer for them in the
    /// sentences beside answers for another there: 27 July for 22 July, although the next sentence is about the 27th.
    /// </summary>
    private static (Quantity Text, Quantity Source)? Claimed(AlignedSource aligned, AlignedGroup group, List<Quantity> ofSource,
        List<Quantity> ofText, List<Quantity> nearSource, List<Quantity> nearText)
    {
        var source = nearSource.FindAll(number => group.HoldsSource(number.Sentence) || !IsTextOf(aligned, number));
        var strange = ofText.FindAll(number => IsStrange(aligned, number, source, ofText)
            && !source.Exists(other => RoughNumber.IsRounded(number.Value, other.Value)));
        if (strange.Count != 1) return null;
        var text = nearText.FindAll(number => group.HoldsText(number.Sentence) || !IsSourceOf(aligned, number));
        var lost = ofSource.FindAll(number => (Asks(number) || number is { Kind: QuantityKind.Word, Value: > 2 })
            && !IsAnswered(number, text, ofSource) && !IsSaidRoughly(number, text));
        return lost.Count == 1 ? (strange[0], lost[0]) : null;
    }

    private static bool IsTextOf(AlignedSource aligned, Quantity number)
    {
        var group = aligned.GroupOfSource(number.Sentence);
        return Numbers(aligned.TextNumbers, group.FirstText, group.EndText).Exists(other => other.Is(number.Value));
    }

    private static bool IsSourceOf(AlignedSource aligned, Quantity number)
    {
        var group = aligned.GroupOfText(number.Sentence);
        return Numbers(aligned.SourceNumbers, group.FirstSource, group.EndSource).Exists(other => other.Is(number.Value));
    }

    /// <summary>Rounded in a figure, or said by a word: a half, dozens.</summary>
    private static bool IsSaidRoughly(Quantity number, List<Quantity> others) => others.Exists(other =>
        other.Kind is QuantityKind.Digits or QuantityKind.Scaled or QuantityKind.Word
            ? RoughNumber.IsRounded(other.Value, number.Value) : RoughNumber.IsSaidBy(other, number.Value));

    /// <summary>A year, or a day before its month: news leaves them out where they are plain.</summary>
    private static bool IsDate(AlignedSource aligned, Quantity number)
    {
        if (RoughNumber.IsYear(number.Value)) return true;
        if (number.Value > 31) return false;
        var next = aligned.Source.Tokens[aligned.Source.TokenAt(number.Span.End - 1).Index + 1];
        if (!next.IsWord) return false;
        var plain = SourceLanguage.Plain(next.Lower);
        return aligned.Language!.Calendar.Any(day => day.Code.StartsWith("month", StringComparison.Ordinal)
            && Array.Exists(day.Stems, stem => plain.StartsWith(stem, StringComparison.Ordinal)));
    }

    /// <summary>A day beside the name of its month.</summary>
    private static bool IsDay(Document text, Quantity number)
    {
        if (number.Kind is not (QuantityKind.Digits or QuantityKind.Ordinal) || number.Value is < 1 or > 31) return false;
        var token = text.TokenAt(number.Span.Start).Index;
        return text.Tokens[token - 1].Is(WordClass.Month) || (text.Tokens[token + 1].Is(WordClass.Month) && text.Tokens[token + 1].IsCapitalised)
            || (text.Tokens[token + 1].Lower == "of" && text.Tokens[token + 2].Is(WordClass.Month));
    }

    /// <summary>
    /// Small numbers are often words that no number need stand for (оба, пара, a second), and a scale alone is a manner of speaking.
    /// </summary>
    private static bool Asks(Quantity number) =>
        number.Kind is QuantityKind.Digits or QuantityKind.Scaled && number.Value > 2 && !(number.Kind == QuantityKind.Scaled && number.Value == 0);

    private static bool IsAnswered(Quantity number, List<Quantity> others, List<Quantity> own) =>
        others.Exists(other => other.Is(number.Value) || other.Is(number.Other)) || IsAnsweredOtherwise(number.Value, others, own);

    /// <summary>The same said in another way: a decade, an hour of the afternoon, a half, 30 to 300 thousand.</summary>
    private static bool IsAnsweredOtherwise(decimal value, List<Quantity> others, List<Quantity> own)
    {
        bool Has(decimal wanted) => others.Exists(other => other.Is(wanted));
        if (value < 100 && (Has(value + 1900) || Has(value + 2000))) return true;
        if (value is >= 1900 and < 2100 && Has(value % 100)) return true;
        if (value is > 12 and <= 24 && Has(value - 12)) return true;
        if (value <= 12 && Has(value + 12)) return true;
        var whole = decimal.Truncate(value);
        if (whole != value && whole <= 24 && (Has(whole) || Has(whole + 12) || Has(whole - 12)) && Has((value - whole) * 100)) return true;
        if (others.Exists(other => other is { Kind: QuantityKind.Loose, Value: 0.5m }) && IsHalf(value)) return true;
        if (value is 25 or 75 && others.Exists(other => other is { Kind: QuantityKind.Loose, Value: 4 })) return true;
        if (value == 24 && Has(1)) return true;
        // от 30 до 300 тысяч
        return (value < 1_000
            && Scales.Any(scale => own.Exists(other => other.Kind == QuantityKind.Scaled && other.Value >= scale) && Has(value * scale)))
            || Scales.Any(scale =>
                value >= scale && value < scale * 1_000 && others.Exists(other => other.Kind == QuantityKind.Scaled && other.Value >= scale
                && other.Value < scale * 1_000) && others.Exists(other => other.Kind == QuantityKind.Digits && other.Is(value / scale)));
    }

    /// <summary>Half of something: 50, 1.5 million, 2.5.</summary>
    private static bool IsHalf(decimal value)
    {
        foreach (var scale in Scales)
        {
            if (value >= scale && value % scale == scale / 2) return true;
        }

        return value == 50 || value % 1 == 0.5m;
    }

    private static double Distance(Quantity first, Quantity second) =>
        Math.Abs(Math.Log((double)(first.Value + 1) / (double)(second.Value + 1))) + (first.Kind == second.Kind ? 0 : 1);
}
