using KazRuMtQa.Likelihood;

namespace KazRuMtQa.Text;

/// <summary>
/// What a token is in its sentence: the parts of speech of Universal Dependencies, split by the number of nouns, the form of verbs and the
/// degree of adjectives. The order is that of the tagger's weights; a name of a member is what a model file knows it by.
/// </summary>
internal enum PartOfSpeech : byte
{
    /// <summary>Not tagged: there is no model, or there is no token.</summary>
    None,
    Adjective,
    AdjectiveComparative,
    AdjectiveSuperlative,
    Adposition,
    Adverb,
    Auxiliary,
    AuxiliaryThird,
    AuxiliaryPresent,
    AuxiliaryPast,
    AuxiliaryParticiple,
    AuxiliaryGerund,
    Modal,
    CoordinatingConjunction,
    Determiner,
    Interjection,
    Noun,
    NounPlural,
    Numeral,
    Particle,
    Pronoun,

    /// <summary>A pronoun grown together with its verb: it's, they'll, who'd.</summary>
    PronounWithVerb,
    ProperNoun,
    ProperNounPlural,
    SubordinatingConjunction,

    /// <summary>Plain form: infinitive, imperative, after a modal.</summary>
    Verb,
    VerbThird,
    VerbPresent,
    VerbPast,
    VerbParticiple,
    VerbGerund,
    Other,

    /// <summary>From here on the kind of the token decides, no weights.</summary>
    Punctuation,
    Symbol,
}
