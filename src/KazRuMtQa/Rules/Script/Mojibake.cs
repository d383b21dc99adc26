using System.Buffers;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Script;

internal sealed class Mojibake : Rule
{
    private static readonly MisreadBytes Western = new(1252);

    private static readonly MisreadBytes Russian = new(1251);

    private static readonly SearchValues<char> Leads = SearchValues.Create(string.Concat(Western.Leads.Concat(['Р', 'С', 'в', 'В', 'Г'])));

    public override string Title => "Garbled characters";

    public override string Why =>
        "The bytes of the page were read in another encoding than they were written in, so that quotation marks and foreign letters became heaps "
            + "of signs.";

    public override Category Category => Category.CharacterEncoding;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.97;

    public override bool IsMechanical => true;

    public override bool IsLanguageNeutral => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The minister[[â€™]]s deputy spoke.", "’"),
        new("[[â€œ]]It was hard,[[â€\u009D]] he said of the caf[[Ã©]] owner.", "“"),
        new("[[â€œ]]It was hard,[[â€]] he said.", "“"),
        new("A flood hit [[Ð¢Ð°Ñ€Ð°Ð·]] in 1950.", "Тараз"),
        new("[[РџСЂРёРІРµС‚]], she said, and it[[вЂ™]]s true.", "Привет"),
        new("It was[[Ã¢â‚¬â„¢]]nt so.", "’"),
        new("BEYONCÉ’S café; “Spaß”, ESPAÑA… São Tomé and Borgarfjörður; Âge d’or, €5 – £4."),
        new("Рівне і Сідней, the Bulgarian «В» class, Ê±."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var text = document.Text;
        for (var at = text.AsSpan().IndexOfAny(Leads); at >= 0;)
        {
            var (repair, end) = Read(text, at);
            if (repair.Length > 0)
            {
                var span = new TextSpan(at, end);
                var message = $"“{text[at..end]}” is garbled text. Replace it with the right characters.";
                yield return repair.Contains('\uFFFD', StringComparison.Ordinal) ? Flag(span, message) : Repair(span, message, repair);
            }

            at = Math.Max(end, at + 1);
            var next = text.AsSpan(at).IndexOfAny(Leads);
            at = next < 0 ? -1 : at + next;
        }
    }

    private static (string Repair, int End) Read(string text, int at)
    {
        var (western, end) = Western.Decode(text, at);
        if (western.Length > 0 && IsLikely(western, text[at + 1]))
        {
            // Some pages were misread twice.
            var (again, all) = Western.Decode(western, 0);
            return again.Length > 0 && all == western.Length ? (again, end) : (western, end);
        }

        // The last byte of ” means nothing in Windows-1252 and is often dropped.
        if (text[at] == 'â' && at + 1 < text.Length && text[at + 1] == '€') return ("”", at + 2);
        var (russian, russianEnd) = Russian.Decode(text, at);
        return russian.Length > 0 && IsLikelyRussian(russian, text[at]) ? (russian, russianEnd) : ("", at);
    }

    /// <summary>One sequence of a letter and a quote (ß”) can be sound text: then the result must be a character that news has.</summary>
    private static bool IsLikely(string decoded, char second)
    {
        var first = decoded[0];
        if (decoded.Length >= 3) return true;
        if (first is >= '\u2010' and < '\u2150' or >= '\u0400' and < '\u0530' or '\uFEFF' or '\uFFFD' || char.IsHighSurrogate(first)) return true;
        return first is >= '\u00A0' and < '\u0180' && second is not ('’' or '”' or '“' or '‘' or '–' or '—' or '…' or '»' or '™');
    }

    /// <summary>Two letters or more, or one mark of punctuation: a single pair (Рі) also begins sound words.</summary>
    private static bool IsLikelyRussian(string decoded, char lead) =>
        lead == 'в'
            ? decoded[0] is >= '\u2010' and < '\u2150'
            : decoded.Length >= 2 && decoded.All(c => c is >= 'А' and <= 'я' or >= '\u0490' and < '\u0500' or 'ё' or 'Ё' or ' ');
}
