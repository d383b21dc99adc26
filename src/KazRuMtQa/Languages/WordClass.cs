namespace KazRuMtQa.Languages;

/// <summary>What a word form can be, by the word lists. Flags say "can be", not "is": <c>reports</c> is <see cref="VerbThird"/> and a noun.</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    Article = 1 << 0,

    /// <summary>Articles, demonstratives, possessive pronouns and quantifiers that open a noun phrase.</summary>
    Determiner = 1 << 1,
    Preposition = 1 << 2,
    Conjunction = 1 << 3,

    /// <summary>I, he, us, herself, who …</summary>
    Pronoun = 1 << 4,

    /// <summary>Forms of be, have, do and the modals, contracted ones too.</summary>
    Auxiliary = 1 << 5,
    VerbBase = 1 << 6,
    VerbThird = 1 << 7,
    VerbPast = 1 << 8,
    VerbParticiple = 1 << 9,
    VerbGerund = 1 << 10,

    /// <summary>said, told, added, noted …</summary>
    Attribution = 1 << 11,
    Month = 1 << 12,
    Weekday = 1 << 13,
    NumberWord = 1 << 14,
    MaleName = 1 << 15,
    FemaleName = 1 << 16,
    Unit = 1 << 17,

    /// <summary>ally, president, agency: a noun for a person, office or body.</summary>
    RoleNoun = 1 << 18,

    /// <summary>A word whose case or inner marks are a brand's own: eBay, Booking.com.</summary>
    Brand = 1 << 19,

    /// <summary>A grammatical word: determiner, preposition, conjunction, pronoun, auxiliary, "not", "there" …</summary>
    Function = 1 << 20,

    /// <summary>A word for a man alone, or a title before his name: husband, spokesman, mr.</summary>
    MaleNoun = 1 << 21,

    /// <summary>A word for a woman alone, or a title before her name: wife, actress, mrs.</summary>
    FemaleNoun = 1 << 22,

    /// <summary>Any form that can be the finite verb of a sentence.</summary>
    FiniteVerb = Auxiliary | VerbBase | VerbThird | VerbPast,
    AnyVerb = FiniteVerb | VerbParticiple | VerbGerund,
    GivenName = MaleName | FemaleName,
}
