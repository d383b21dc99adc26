using KazRuMtQa.Alignment;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>A thing that both languages have a word for: by what its forms begin with in the source, and in English.</summary>
internal sealed record SharedTerm(string Code, string[] Source, string[] English)
{
    /// <summary>Whether its code says that it is of the kind: a month, a weekday.</summary>
    public bool IsOf(string kind) => Code.StartsWith(kind, StringComparison.Ordinal);
}

/// <summary>The shared terms of a table of a source language.</summary>
internal class SharedTerms
{
    private readonly Beginnings<SharedTerm> bySource;
    private readonly Beginnings<SharedTerm> byEnglish;
    private readonly Beginnings<SharedTerm> byName;

    /// <param name="language">The source language.</param>
    /// <param name="table">
    /// Code, stems of the source, what English calls it and, in a fourth column, what else may stand for it but mostly means something else.
    /// </param>
    protected SharedTerms(Language language, string table)
    {
        var rows = language.Tables.Read(table)
            .Select(row => (Term: new SharedTerm(row[0], row[1].Split('|'), Forms(row[2])), Also: row.Length > 3 ? Forms(row[3]) : [])).ToArray();
        bySource = new Beginnings<SharedTerm>(rows.SelectMany(row => row.Term.Source.Select(stem => (stem, row.Term))));
        byName = new Beginnings<SharedTerm>(rows.SelectMany(row => row.Term.English.Select(stem => (stem, row.Term))));
        byEnglish = Array.TrueForAll(rows, row => row.Also.Length == 0) ? byName
            : new Beginnings<SharedTerm>(rows.SelectMany(row => row.Term.English.Concat(row.Also).Select(stem => (stem, row.Term))));
    }

    public bool IsEnglish(string lower) => byEnglish.Of(lower).Length > 0;

    public SharedTerm[] OfSource(string plain) => bySource.Of(plain);

    public SharedTerm[] OfEnglish(string lower) => byEnglish.Of(lower);

    /// <summary>The words of a source that are among the terms.</summary>
    public Mentions<SharedTerm[]> InSource(Document source) => new(source, form => OfSource(SourceLanguage.Plain(form)) is { Length: > 0 } terms
        ? terms : null);

    /// <summary>The words of a text that are among the terms.</summary>
    public Mentions<SharedTerm[]> InText(Document text) => new(text, form => OfEnglish(form) is { Length: > 0 } terms ? terms : null, IsEnglish);

    /// <summary>The terms that English calls so; fewer than it may stand for.</summary>
    private protected SharedTerm[] Named(string lower) => byName.Of(lower);

    private static string[] Forms(string cell) => cell.ToLowerInvariant().Split('|', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether the word is one of them, and not another that is spelt like it.</summary>
    protected virtual bool IsEnglish(Token token) => true;
}

/// <summary>Countries with their peoples and capitals.</summary>
internal sealed class Territories : SharedTerms
{
    private const int ShortForm = 3;

    private static readonly Knowledge<Territories> Key = new(language => new Territories(language));

    private Territories(Language language)
        : base(language, "territories.tsv")
    {
    }

    public static Territories Of(AlignedSource aligned) => Key.Of(aligned.Language!.Language);

    /// <summary>us is a pronoun.</summary>
    protected override bool IsEnglish(Token token) => token.Case != LetterCase.Lower || token.Lower.Length > ShortForm;
}
