namespace KazRuMtQa.Languages;

/// <summary>The five forms of a verb, as <c>verbs.tsv</c> gives them: of several ways to write one the first.</summary>
internal sealed record VerbForms(string Base, string Third, string Past, string Participle, string Gerund);
