namespace KazRuMtQa;

/// <summary>
/// An issue type in the two standard vocabularies: MQM Core 2024-03-07 (id as MQMC_ and six digits, with its name) and the ITS 2.0
/// localization quality issue type.
/// </summary>
public sealed record Category
{
    internal static readonly Category Terminology = new("MQMC_003000", "Wrong term", "terminology");
    internal static readonly Category InconsistentTerm = new("MQMC_002000", "Inconsistent use of terminology", "inconsistency");
    internal static readonly Category Mistranslation = new("MQMC_101000", "Mistranslation", "mistranslation");
    internal static readonly Category Addition = new("MQMC_104000", "Addition", "addition");
    internal static readonly Category Duplication = new("MQMC_104000", "Addition", "duplication");
    internal static readonly Category Omission = new("MQMC_105000", "Omission", "omission");
    internal static readonly Category Untranslated = new("MQMC_108000", "Untranslated", "untranslated");
    internal static readonly Category Grammar = new("MQMC_201000", "Grammar", "grammar");
    internal static readonly Category Punctuation = new("MQMC_202000", "Punctuation", "typographical");
    internal static readonly Category WhiteSpace = new("MQMC_202000", "Punctuation", "whitespace");
    internal static readonly Category Spelling = new("MQMC_204000", "Spelling", "misspelling");
    internal static readonly Category Unintelligible = new("MQMC_211000", "Unintelligible", "non-conformance");
    internal static readonly Category CharacterEncoding = new("MQMC_212000", "Character encoding", "characters");
    internal static readonly Category TextualConventions = new("MQMC_214000", "Textual conventions", "typographical");
    internal static readonly Category Organization = new("MQMC_301000", "Organizational style", "style");
    internal static readonly Category Awkward = new("MQMC_305000", "Awkward", "style");
    internal static readonly Category Unidiomatic = new("MQMC_306000", "Unidiomatic", "style");
    internal static readonly Category InconsistentStyle = new("MQMC_307000", "Inconsistent style", "inconsistency");
    internal static readonly Category NumberFormat = new("MQMC_401000", "Number format", "numbers");
    internal static readonly Category CurrencyFormat = new("MQMC_402000", "Currency format", "locale-violation");
    internal static readonly Category MeasurementFormat = new("MQMC_403000", "Measurement format", "locale-violation");
    internal static readonly Category TimeFormat = new("MQMC_404000", "Time format", "locale-violation");
    internal static readonly Category DateFormat = new("MQMC_405000", "Date format", "locale-violation");
    internal static readonly Category MarkupTag = new("MQMC_604000", "Markup tag", "markup");
    internal static readonly Category Truncation = new("MQMC_605000", "Truncation/text expansion", "omission");
    internal static readonly Category Link = new("MQMC_607000", "Link/cross-reference", "markup");

    private Category(string id, string name, string issueType) => (Id, Name, IssueType) = (id, name, issueType);

    /// <summary>The MQM Core id: MQMC_ and six digits.</summary>
    public string Id { get; }

    /// <summary>The name that MQM Core gives it.</summary>
    public string Name { get; }

    /// <summary>The ITS 2.0 localization quality issue type.</summary>
    public string IssueType { get; }
}
