using System.Globalization;

namespace KazRuMtQa.Languages;

/// <summary>A name of the tables <c>names-*.tsv</c>: how the English-language press writes it, how else, and how it should not be written.</summary>
/// <param name="Canonical">The usual spelling in English news.</param>
/// <param name="Kind">person, city, region, river, body, party, company, media …</param>
/// <param name="Country">ISO 3166 code of the country it is best known from; empty when there is no one.</param>
/// <param name="Gender">f or m, for a person.</param>
/// <param name="Natives">How it is written at home.</param>
/// <param name="Variants">Spellings that some house uses throughout: right alone, wrong beside another.</param>
/// <param name="Wrong">Spellings that engines and careless hands make.</param>
/// <param name="Earlier">Names it bore officially before or after.</param>
internal sealed record KnownName(
    string Canonical, string Kind, string Country, char Gender, IReadOnlyList<string> Natives, IReadOnlyList<NameVariant> Variants,
    IReadOnlyList<string> Wrong,
    IReadOnlyList<EarlierName> Earlier);

/// <param name="Spelling">The spelling.</param>
/// <param name="House">Who writes so: RFE/RL, BBC, Russian …; empty for a habit of many.</param>
internal sealed record NameVariant(string Spelling, string House);

/// <param name="Spelling">The name then.</param>
/// <param name="From">First day, as far as known: 1961, 1961-03-20; empty when it is older than anyone asks.</param>
/// <param name="To">The day from which another name holds.</param>
internal sealed record EarlierName(string Spelling, string From, string To)
{
    /// <summary>The day from which the other name holds: of a year or a month alone the last, and the first of all where nothing is known.</summary>
    public DateOnly LastDay => To.Length switch
    {
        4 => new DateOnly(Number(To), 12, 31),
        7 => new DateOnly(Number(To[..4]), Number(To[5..]), 1).AddMonths(1).AddDays(-1),
        10 => DateOnly.ParseExact(To, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => DateOnly.MinValue,
    };

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
