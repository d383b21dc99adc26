using KazRuMtQa.Alignment;

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
        new("Of 156 votes 66 were for, [[50]] against, and 50 more came too late.")
        {
            Source = "Из 156 голосов 66 были за, [[40]] против, ещё 50 пришли слишком поздно.",
        },
        new("The shell of [[350]] kg lay two metres deep, 10 km from the town of 250 people.")
        {
            Source = "Снаряд весом [[250]] кг лежал на глубине двух метров, в 10 км от города, где живут 250 человек.",
        },
        new("Of 156 votes 66 were for, forty against, and 50 more came too late.")
        {
            Source = "Из 156 голосов 66 были за, 40 против, ещё 50 пришли слишком поздно.",
        },
        new("The shell of some 250 kg lay two metres deep, 10 km from the town.")
        {
            Source = "Снаряд весом 254 кг лежал на глубине двух метров, в 10 км от города.",
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
        if (SentenceNumbers.Of(aligned, group) is not { } numbers) yield break;
        var lost = numbers.Lost();
        var sentence = AlignedSource.SpanOf(aligned.Source, group.FirstSource, group.EndSource);
        var claimed = aligned.IsFree ? null : NumberClaims.Of(aligned, group, numbers);
        if (claimed is var (instead, of))
        {
            lost.Remove(of);
            yield return Differs(instead.Span, of.Span,
                $"“{aligned.Text.TextOf(instead.Span)}” differs from the source, which has “{SourceText(aligned, of.Span)}”.", Replaced);
        }

        foreach (var extra in numbers.Strange(aligned.Text, numbers.NearSource).Where(number => number.Span != claimed?.Text.Span))
        {
            var text = aligned.Text.TextOf(extra.Span);
            if (lost.Count > 0)
            {
                var other = lost.MinBy(number => number.DistanceFrom(extra));
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
                DateNumber.IsInSource(aligned, number) ? DateLeftOut : aligned.Missing(OnlyInSource));
        }
    }
}
