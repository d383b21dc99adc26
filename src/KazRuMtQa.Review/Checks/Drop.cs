using System.Text;

namespace KazRuMtQa.Review.Checks;

/// <summary>Why a proposal of the model is not believed. The names are what reports count them by.</summary>
internal enum Drop
{
    /// <summary>A field is missing or of another type.</summary>
    Malformed,

    /// <summary>There is no sentence of this number in the part.</summary>
    UnknownSentence,
    UnknownKind,

    /// <summary>The model itself calls it style, or the repair changes nothing but style.</summary>
    Style,
    QuoteNotInSentence,

    /// <summary>The quote stands in its sentence more than once.</summary>
    QuoteAmbiguous,
    QuoteTooLong,
    DirectSpeech,

    /// <summary>It touches words that the house accepts or prefers.</summary>
    HouseVocabulary,

    /// <summary>The rules have found it.</summary>
    AlreadyFound,

    /// <summary>The same place was reported before.</summary>
    Twice,

    /// <summary>The repair is the quote.</summary>
    ChangesNothing,

    /// <summary>The repair changes more of the sentence than the quote.</summary>
    DiffersElsewhere,

    /// <summary>The repair changes a number, a date, a currency or a denial that the source does not have otherwise.</summary>
    ChangesFacts,

    /// <summary>The repair is no wording: markup, an address, line breaks, words of the prompt.</summary>
    UnsafeRepair,

    /// <summary>More than anybody finds in one sentence.</summary>
    TooMany,

    /// <summary>The second question was answered so.</summary>
    DroppedOnSecondThought,

    /// <summary>Not sure enough to be shown, or switched off by the house.</summary>
    NotShown,
}

/// <summary>Names for people and programs: <c>quote-not-in-sentence</c>.</summary>
internal static class Names
{
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = new StringBuilder();
        foreach (var c in value.ToString())
        {
            if (char.IsUpper(c) && name.Length > 0) name.Append('-');
            name.Append(char.ToLowerInvariant(c));
        }

        return name.ToString();
    }
}
