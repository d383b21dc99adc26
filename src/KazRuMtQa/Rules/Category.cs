namespace KazRuMtQa.Rules;

/// <summary>
/// An issue type in the two standard vocabularies: MQM Core 2024-03-07 (id as MQMC_ and six digits, with its name) and the ITS 2.0
/// localization quality issue type.
/// </summary>
public sealed record Category(string Id, string Name, string IssueType)
{
    public static readonly Category Terminology = new("MQMC_003000", "Wrong term", "terminology");
    public static readonly Category InconsistentTerm = new("MQMC_002000", "Inconsistent use of terminology", "inconsistency");
    public static readonly Category Mistranslation = new("MQMC_101000", "Mistranslation", "mistranslation");
    public static readonly Category Addition = new("MQMC_104000", "Addition", "addition");
    public static readonly Category Duplication = new("MQMC_104000", "Addition", "duplication");
    public static readonly Category Omission = new("MQMC_105000", "Omission", "omission");
    public static readonly Category Untranslated = new("MQMC_108000", "Untranslated", "untranslated");
    public static readonly Category Grammar = new("MQMC_201000", "Grammar", "grammar");
    public static readonly Category Punctuation = new("MQMC_202000", "Punctuation", "typographical");
    public static readonly Category WhiteSpace = new("MQMC_202000", "Punctuation", "whitespace");
    public static readonly Category Spelling = new("MQMC_204000", "Spelling", "misspelling");
    public static readonly Category Unintelligible = new("MQMC_211000", "Unintelligible", "non-conformance");
    public static readonly Category CharacterEncoding = new("MQMC_212000", "Character encoding", "characters");
    public static readonly Category TextualConventions = new("MQMC_214000", "Textual conventions", "typographical");
    public static readonly Category Organization = new("MQMC_301000", "Organizational style", "style");
    public static readonly Category Awkward = new("MQMC_305000", "Awkward", "style");
    public static readonly Category Unidiomatic = new("MQMC_306000", "Unidiomatic", "style");
    public static readonly Category InconsistentStyle = new("MQMC_307000", "Inconsistent style", "inconsistency");
    public static readonly Category NumberFormat = new("MQMC_401000", "Number format", "numbers");
    public static readonly Category CurrencyFormat = new("MQMC_402000", "Currency format", "locale-violation");
    public static readonly Category MeasurementFormat = new("MQMC_403000", "Measurement format", "locale-violation");
    public static readonly Category TimeFormat = new("MQMC_404000", "Time format", "locale-violation");
    public static readonly Category DateFormat = new("MQMC_405000", "Date format", "locale-violation");
    public static readonly Category MarkupTag = new("MQMC_604000", "Markup tag", "markup");
    public static readonly Category Truncation = new("MQMC_605000", "Truncation/text expansion", "omission");
    public static readonly Category Link = new("MQMC_607000", "Link/cross-reference", "markup");
}
