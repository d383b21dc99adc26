using System.Buffers;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Leftover;

internal sealed class Placeholder : Rule
{
    private const int Longest = 60;

    private static readonly SearchValues<char> Openers = SearchValues.Create("{%[<⟨⟦@_X");

    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("IVXLCDM");

    /// <summary>Marks of models for an unknown word, a boundary, a turn of the talk; masks of training data.</summary>
    private static readonly HashSet<string> ModelMarks = new(
        "unk s /s pad eos bos mask sep cls url email phone num number name date user person location think /think tool_call".Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> BracedNames = new(
        "name mention user title date time url link count number amount price city country author username email text value id source language".Split(' '), StringComparer.Ordinal);

    public override string Title => "Unfilled placeholder";

    public override string Why =>
        "A template, an anonymised corpus or the translation model itself put a mark where a word or a figure belongs; the reader cannot know which.";

    public override Category Category => Category.Unintelligible;

    public override Severity Severity => Severity.Critical;

    public override double Prior => 0.95;

    public override bool IsMechanical => true;

    public override bool IsLanguageNeutral => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("A family will pay [[{0}]] tenge and [[{userName}]] rubles, or [[%s]], [[%NAME%]] and [[%1$d]]."),
        new("Pensioners can ask for [[<unk>]] since [[[[1]]]]. [[</s>]]"),
        new("Write to [[[UNK]]] at [[⟨NUM_2⟩]], [[__CITY__]], [[XXNAMEXX]].[[<|im_end|>]]"),
        new("The items [[% 1 $ s]] and [[%2$s]] cost [[{{ 0 }}]] or [[{ 1 }]], [[__count__]] people said."),
        new("The road [[__1__]] was opened by [[XXPLACEHOLDER2XX]] and [[⟦3⟧]], with [[@@4@@]]."),
        new("[[[insert name here]]] of the ministry said so to [[[Your Name]]]."),
        new("Sets {a} and {that} [means] 5% so 3 %d; [s]he, <T>, <sic>, __init__, Super Bowl XXXIX, a #hash# and EXXONMOBIL XX."),
        new("If you see ‘%s’ in a headline, run. They leave {name} placeholders."),
        new("http://site.example/a%20deck%5f%s?x={0} links on."),
        new("He wrote [the name] and [your city] on 100% steel; [[ is a test in shells."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var text = document.Text;
        var address = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var next = text.AsSpan(at).IndexOfAny(Openers);
            if (next < 0) yield break;
            at += next;
            var length = LengthAt(text, at);
            if (length <= 0 || IsInAddress(text, at, ref address)) continue;
            var span = new TextSpan(at, at + length);
            at = span.End - 1;
            if (Residue.IsMentioned(document, span)) continue;
            yield return Flag(span, $"“{span.In(text)}” is an unfilled placeholder. Check the original for the word or figure.");
        }
    }

    private static int LengthAt(string text, int at)
    {
        var rest = text.AsSpan(at, Math.Min(Longest, text.Length - at));
        return text[at] switch
        {
            '{' when rest.StartsWith("{{") => Enclosed(rest, "{{", "}}", IsIndex),
            '{' => Residue.At(text, at - 1) == '{' ? 0 : Braced(rest, Residue.At(text, at - 1) == '$'),
            '%' => Residue.IsWordAt(text, at - 1) || char.IsDigit(Residue.At(text, at - 2)) ? 0 : Formatted(rest),
            '[' => rest.StartsWith("[[") ? Enclosed(rest, "[[", "]]", IsName) : Enclosed(rest, "[", "]", IsModelMarkOrGap),
            '<' => rest.StartsWith("<|")
                ? Enclosed(rest, "<|", "|>", IsName)
                : Enclosed(rest, "<", ">", content => ModelMarks.Contains(content) || content is "UNK" or "URL" or "PAD"),
            '⟨' => Enclosed(rest, "⟨", "⟩", content => content.Length < 20),
            '⟦' => Enclosed(rest, "⟦", "⟧", content => content.Length < 20),
            '@' => Enclosed(rest, "@@", "@@", IsIndex),
            '_' => Residue.At(text, at - 1) == '_'
                ? 0
                : Enclosed(rest, "__", "__", content => IsCapital(content) || IsIndex(content) || BracedNames.Contains(content)),
            _ => Residue.IsWordAt(text, at - 1) ? 0 : Crossed(rest),
        };
    }

    private static int Enclosed(ReadOnlySpan<char> rest, string open, string close, Func<string, bool> isPlaceholder)
    {
        if (!rest.StartsWith(open) || rest.Length <= open.Length) return 0;
        var inner = rest[open.Length..];
        var end = inner.IndexOf(close);
        return end > 0 && isPlaceholder(inner[..end].ToString()) ? open.Length + end + close.Length : 0;
    }

    private static int Braced(ReadOnlySpan<char> rest, bool isVariable) => Enclosed(rest, "{", "}", content =>
        IsIndex(content) || IsName(content) && (isVariable || BracedNames.Contains(content) || content.Contains('_') || HasInnerCapital(content)));

    private static int Formatted(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("%(")) return Enclosed(rest, "%(", ")s", IsName);
        if (Enclosed(rest, "%", "%", content => content.Length > 2 && IsCapital(content)) is > 0 and var named) return named;
        if (Torn(rest) is > 0 and var torn) return torn;
        var at = 1;
        while (at < rest.Length && at < 4 && (char.IsAsciiDigit(rest[at]) || (rest[at] == '$' && at > 1))) at++;
        var isIndexed = at == 1 || rest[at - 1] == '$';
        var isFormat = isIndexed && at < rest.Length && rest[at] is 's' or 'd' or '@';
        return isFormat && (at + 1 == rest.Length || !char.IsLetterOrDigit(rest[at + 1])) ? at + 1 : 0;
    }

    /// <summary>"% 1 $ s": the engine took the parts of the code for words.</summary>
    private static int Torn(ReadOnlySpan<char> rest)
    {
        var at = 1;
        foreach (var part in "1$s")
        {
            if (at < rest.Length && rest[at] == ' ') at++;
            if (at >= rest.Length
                || !(part == '1' ? char.IsAsciiDigit(rest[at]) : part == '$' ? rest[at] == '$' : rest[at] is 's' or 'd' or '@' or 'S' or 'D'))
                return 0;
            at++;
        }

        return at == rest.Length || !char.IsLetterOrDigit(rest[at]) ? at : 0;
    }

    private static int Crossed(ReadOnlySpan<char> rest)
    {
        var end = 0;
        while (end < rest.Length && (char.IsAsciiLetterUpper(rest[end]) || char.IsAsciiDigit(rest[end]))) end++;
        var isCrossed = end is >= 7 and < 30 && rest.StartsWith("XX") && rest[..end].EndsWith("XX")
            && rest[2..(end - 2)].ContainsAnyExcept(RomanDigits);
        return isCrossed && (end == rest.Length || !char.IsLetterOrDigit(rest[end])) ? end : 0;
    }

    private static bool IsModelMarkOrGap(string content) =>
        content is "UNK" or "MASK" or "PAD" or "CLS" or "SEP" or "EOS" or "BOS" or "INST" or "/INST" or "Your Name" or "Name" or "Date" or "City"
            or "your name"
        || content.StartsWith("insert ", StringComparison.OrdinalIgnoreCase);

    /// <summary>"0", " 12 "</summary>
    private static bool IsIndex(string content) =>
        content.AsSpan().Trim() is { Length: > 0 and < 4 } index && !index.ContainsAnyExceptInRange('0', '9');

    private static bool IsName(string content) => content.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-');

    private static bool IsCapital(string content) =>
        content.Any(char.IsAsciiLetterUpper) && content.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_');

    private static bool HasInnerCapital(string content) => char.IsAsciiLetterLower(content[0]) && content.Any(char.IsAsciiLetterUpper);

    /// <summary>Reads each unbroken run of characters once: marks within web addresses are no placeholders.</summary>
    private static bool IsInAddress(string text, int at, ref int addressEnd)
    {
        if (at < addressEnd) return true;
        var from = Math.Max(0, at - 200);
        var run = text.AsSpan(from, at - from);
        run = run[(run.LastIndexOfAny(' ', '\n', '\t') + 1)..];
        if (!run.Contains("://", StringComparison.Ordinal) && !run.StartsWith("www.")) return false;
        var rest = text.AsSpan(at).IndexOfAny(' ', '\n', '\t');
        addressEnd = rest < 0 ? text.Length : at + rest;
        return true;
    }
}
