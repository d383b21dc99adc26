using KazRuMtQa.Text;

namespace KazRuMtQa.Review.Checks;

/// <summary>Finds the words that a model quotes in the sentence that it names.</summary>
internal static class Quotation
{
    /// <returns>The place in the sentence; or why there is none.</returns>
    public static (TextSpan Place, Drop? Fault) Find(string quote, string sentence)
    {
        var wanted = Folded(quote.Trim());
        if (wanted.Length == 0) return (default, Drop.QuoteNotInSentence);
        var text = Folded(sentence);
        TextSpan? found = null;
        for (var at = text.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = text.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            var place = new TextSpan(at, at + wanted.Length);
            if (CutsWord(text, place)) continue;
            if (found is not null) return (default, Drop.QuoteAmbiguous);
            found = place;
        }

        return found is { } one ? (one, null) : (default, Drop.QuoteNotInSentence);
    }

    /// <summary>Marks that models write in another shape, one for one: places stay what they are.</summary>
    private static string Folded(string text) => string.Create(text.Length, text, static (folded, text) =>
    {
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = text[i] switch
            {
                '’' or '‘' or 'ʼ' or '`' => '\'',
                '“' or '”' or '„' or '«' or '»' => '"',
                '–' or '—' or '−' => '-',
                var c when char.IsWhiteSpace(c) => ' ',
                var c => c,
            };
        }
    });

    private static bool CutsWord(string text, TextSpan place) =>
        (place.Start > 0 && char.IsLetterOrDigit(text[place.Start]) && char.IsLetterOrDigit(text[place.Start - 1]))
        || (place.End < text.Length && char.IsLetterOrDigit(text[place.End - 1]) && char.IsLetterOrDigit(text[place.End]));
}
