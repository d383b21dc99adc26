namespace KazRuMtQa.Text;

/// <summary>Groups of parts of speech that rules ask for.</summary>
internal static class PartsOfSpeech
{
    /// <summary>Number of values that weights decide between.</summary>
    public const int Learned = (int)PartOfSpeech.Punctuation;

    public static bool IsNoun(this PartOfSpeech tag) => tag is PartOfSpeech.Noun or PartOfSpeech.NounPlural;

    public static bool IsProperNoun(this PartOfSpeech tag) => tag is PartOfSpeech.ProperNoun or PartOfSpeech.ProperNounPlural;

    public static bool IsNominal(this PartOfSpeech tag) =>
        tag is PartOfSpeech.Noun or PartOfSpeech.NounPlural or PartOfSpeech.ProperNoun or PartOfSpeech.ProperNounPlural;

    public static bool IsAdjective(this PartOfSpeech tag) => tag is >= PartOfSpeech.Adjective and <= PartOfSpeech.AdjectiveSuperlative;

    public static bool IsVerb(this PartOfSpeech tag) => tag is >= PartOfSpeech.Verb and <= PartOfSpeech.VerbGerund;

    public static bool IsAuxiliary(this PartOfSpeech tag) => tag is >= PartOfSpeech.Auxiliary and <= PartOfSpeech.Modal;

    public static bool IsFinite(this PartOfSpeech tag) => tag is PartOfSpeech.VerbThird or PartOfSpeech.VerbPresent or PartOfSpeech.VerbPast
        or PartOfSpeech.AuxiliaryThird or PartOfSpeech.AuxiliaryPresent or PartOfSpeech.AuxiliaryPast or PartOfSpeech.Modal
            or PartOfSpeech.PronounWithVerb;

    /// <summary>The tag of Universal Dependencies, for figures that others can compare.</summary>
    public static string Universal(this PartOfSpeech tag) => tag switch
    {
        >= PartOfSpeech.Adjective and <= PartOfSpeech.AdjectiveSuperlative => "ADJ",
        PartOfSpeech.Adposition => "ADP",
        PartOfSpeech.Adverb => "ADV",
        >= PartOfSpeech.Auxiliary and <= PartOfSpeech.Modal => "AUX",
        PartOfSpeech.CoordinatingConjunction => "CCONJ",
        PartOfSpeech.Determiner => "DET",
        PartOfSpeech.Interjection => "INTJ",
        PartOfSpeech.Noun or PartOfSpeech.NounPlural => "NOUN",
        PartOfSpeech.Numeral => "NUM",
        PartOfSpeech.Particle => "PART",
        PartOfSpeech.Pronoun or PartOfSpeech.PronounWithVerb => "PRON",
        PartOfSpeech.ProperNoun or PartOfSpeech.ProperNounPlural => "PROPN",
        PartOfSpeech.SubordinatingConjunction => "SCONJ",
        >= PartOfSpeech.Verb and <= PartOfSpeech.VerbGerund => "VERB",
        PartOfSpeech.Punctuation => "PUNCT",
        PartOfSpeech.Symbol => "SYM",
        _ => "X",
    };
}
