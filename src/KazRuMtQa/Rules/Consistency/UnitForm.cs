using System.Collections.Frozen;
using KazRuMtQa.Languages;

namespace KazRuMtQa.Rules.Consistency;

/// <summary>One of the ways in which a unit is written: km, kilometers, kilometres.</summary>
/// <param name="Measure">The unit, by its symbol.</param>
/// <param name="IsSymbol">Whether this is the symbol.</param>
/// <param name="Spelling">Whose spelling it is.</param>
/// <param name="All">The symbol and, in the singular, both spellings.</param>
internal sealed record UnitForm(string Measure, bool IsSymbol, UnitSpelling Spelling, (string Symbol, string American, string British) All)
{
    /// <summary>What is written in one word or in two, and has no symbol among them.</summary>
    public const string Percent = "percent";

    private static readonly Knowledge<FrozenDictionary<string, UnitForm>> Forms = new(language => language.Tables.Read("unit-styles.tsv")
        .SelectMany(row => FormsOf((row[0], row[1], row[2]))).ToFrozenDictionary(form => form.Word, form => form.Form, StringComparer.Ordinal));

    /// <summary>Whether the name shows whose spelling the writer follows.</summary>
    public bool IsOfOneSpelling => Spelling != UnitSpelling.Common;

    /// <summary>The form that a word in lower case is; null for what is no unit.</summary>
    public static UnitForm? Of(Language language, string lower) => Forms.Of(language).GetValueOrDefault(lower);

    private static IEnumerable<(string Word, UnitForm Form)> FormsOf((string Symbol, string American, string British) unit)
    {
        var hasSpellings = unit.American != unit.British;
        yield return (unit.Symbol, new UnitForm(unit.Symbol, true, UnitSpelling.Common, unit));
        foreach (var ending in new[] { "", "s" })
        {
            yield return (unit.American + ending, new UnitForm(unit.Symbol, false, hasSpellings ? UnitSpelling.American : UnitSpelling.Common, unit));
            if (hasSpellings) yield return (unit.British + ending, new UnitForm(unit.Symbol, false, UnitSpelling.British, unit));
        }
    }
}
