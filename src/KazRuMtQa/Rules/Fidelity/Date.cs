using System.Collections.Frozen;
using KazRuMtQa.Alignment;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>A month or a weekday of the source in whose place the text has another.</summary>
internal sealed class Date : FidelityRule
{
    public override string Title => "Date differs from the source";

    public override string Why => "Months that sound alike are taken for one another, and a weekday is guessed where it is abbreviated.";

    public override Category Category => Category.Mistranslation;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The school was opened in the village on [[July]] 5 by the head of the region.")
        {
            Source = "Школу в селе открыл [[июня]] 5 глава региона.",
        },
        new("The school was opened in the village on Wednesday by the head of the region.") { Source = "Школу в селе открыл в среду глава региона." },
    ];

    public override double Prior => 0.8;

    public override IEnumerable<Finding> Compare(AlignedSource aligned)
    {
        var days = Days.Of(aligned.Language!.Language);
        var (allOfSource, allOfText) = (days.InSource(aligned.Source), days.InText(aligned.Text));
        foreach (var kind in days.Kinds)
        {
            var (ofSource, ofText) = (allOfSource.Only(terms => terms[0].IsOf(kind)), allOfText.Only(terms => terms[0].IsOf(kind)));
            if (ofSource.Count == 0 || ofText.Count == 0) continue;
            foreach (var group in Pairs(aligned))
            {
                if (Swap.Of(group, ofSource, ofText) is not var (of, lost)) continue;
                var message = $"“{aligned.Text.TextOf(of)}” differs from the source, which has “{SourceText(aligned, lost.Span)}”.";
                yield return Differs(of.Span, lost.Span, message, Prior);
            }
        }
    }

    /// <summary>Months and weekdays of a source language, with their English names and what these are cut to.</summary>
    private sealed class Days
    {
        private static readonly Knowledge<Days> Key = new(language => new Days(language));

        private readonly Beginnings<SharedTerm> bySource;
        private readonly FrozenDictionary<string, SharedTerm[]> byEnglish;

        private Days(Language language)
        {
            SharedTerm[] terms = [.. language.Tables.Read("calendar.tsv").Select(row => new SharedTerm(row[0], row[1].Split('|'), [row[2]]))];
            Kinds = [.. terms.Select(term => term.Code.Split('-')[0]).Distinct()];
            bySource = new Beginnings<SharedTerm>(terms.SelectMany(term => term.Source.Select(stem => (stem, term))));
            byEnglish = terms.SelectMany(term => Forms(term.English[0]).Select(form => (Form: form, Term: term)))
                .GroupBy(form => form.Form, form => form.Term)
                .ToFrozenDictionary(terms => terms.Key, terms => terms.Distinct().ToArray(), StringComparer.Ordinal);
        }

        /// <summary>The codes of the terms without their numbers: month, weekday.</summary>
        public IReadOnlyList<string> Kinds { get; }

        public static Days Of(Language language) => Key.Of(language);

        public Mentions<SharedTerm[]> InSource(Document source) =>
            new(source, form => bySource.Of(SourceLanguage.Plain(form)) is { Length: > 0 } terms ? terms : null);

        public Mentions<SharedTerm[]> InText(Document text) => new(text, form => byEnglish.GetValueOrDefault(form));

        /// <summary>Wed. and Sept. are cut after three letters or four.</summary>
        private static string[] Forms(string english) => [english, $"{english[..3]}.", $"{english[..Math.Min(4, english.Length)]}."];
    }
}
