using KazRuMtQa.Alignment;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>Numbers that belong to a date: they count nothing, and say the same in fewer ways.</summary>
internal static class DateNumber
{
    /// <summary>A year, or a day before its month: news leaves them out where they are plain.</summary>
    public static bool IsInSource(AlignedSource aligned, Quantity number)
    {
        if (RoughNumber.IsYear(number.Value)) return true;
        if (number.Value > 31) return false;
        var next = aligned.Source.Tokens[aligned.Source.TokenAt(number.Span.End - 1).Index + 1];
        if (!next.IsWord) return false;
        var plain = SourceLanguage.Plain(next.Lower);
        return aligned.Language!.Calendar.Any(day => day.Code.StartsWith("month", StringComparison.Ordinal)
            && Array.Exists(day.Stems, stem => plain.StartsWith(stem, StringComparison.Ordinal)));
    }

    /// <summary>A day beside the name of its month.</summary>
    public static bool IsDayInText(Document text, Quantity number)
    {
        if (number.Kind is not (QuantityKind.Digits or QuantityKind.Ordinal) || number.Value is < 1 or > 31) return false;
        var token = text.TokenAt(number.Span.Start).Index;
        return text.Tokens[token - 1].Is(WordClass.Month) || (text.Tokens[token + 1].Is(WordClass.Month) && text.Tokens[token + 1].IsCapitalised)
            || (text.Tokens[token + 1].Lower == "of" && text.Tokens[token + 2].Is(WordClass.Month));
    }
}
