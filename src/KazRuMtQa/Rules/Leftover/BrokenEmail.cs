using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Leftover;

internal sealed class BrokenEmail : Rule
{
    private static readonly Knowledge<FrozenSet<string>> BeforeMention = Knowledge.List("leftover/broken-email before-mention");

    public override string Title => "Broken e-mail address";

    public override string Why => "Translation set the parts of an address apart; a reader who copies it writes to nobody.";

    public override Category Category => Category.Link;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.95;

    public override bool IsMechanical => true;

    public override bool IsLanguageNeutral => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Write to [[teplo @ su.example]] or [[press.office @mail.ru]].", "teplo@su.example"),
        new("Write to [[teplo@ mail.kz]], [[teplo@mail. kz]] or [[teplo @ mail. kz]] today.", "teplo@mail.kz"),
        new("Write to teplo@su.example. Or follow @teplo.su.gov by the handle @teplo.gov."),
        new("He posted as @ teplo. The page was gone."),
        new("She sold 3 kg @ 40 tenge. He bought. All @ once."),
        new("Thanks to Aidar @newsroom.example and to the team"),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var beforeMention = BeforeMention.Of(document.Language);
        foreach (var at in Residue.Positions(document.Text, "@"))
        {
            var text = document.Text;
            var start = StartOfName(text, at);
            if (start < 0 || EndOfHost(text, at + 1) is not (> 0 and var end)) continue;
            var address = string.Concat(text.Substring(start, end - start).Where(c => c != ' '));
            // "Aidar @newsroom.example": a mention, unless the space is on both sides or the host is a host of mailboxes.
            var isMention = text[at - 1] == ' ' && Residue.At(text, at + 1) != ' '
                && (!EndsInTopLevelDomain(address) || beforeMention.Contains(text[start..(at - 1)].ToLowerInvariant()));
            if (address.Length < end - start && !isMention)
                yield return Repair(new TextSpan(start, end), $"The e-mail address “{text[start..end]}” has spaces in it. Close them up.", address);
        }
    }

    /// <returns>Start of the name before the sign, at most one space away; -1 when none stands there.</returns>
    private static int StartOfName(string text, int at)
    {
        var end = Residue.At(text, at - 1) == ' ' ? at - 1 : at;
        var start = end;
        while (start > end - 40 && start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '_' or '-' or '+')) start--;
        while (start < end && !char.IsAsciiLetterOrDigit(text[start])) start++;
        return start == end || !text.AsSpan(start, end - start).ContainsAnyExceptInRange('0', '9') ? -1 : start;
    }

    /// <summary>mail.ru, mail. ru, mail . ru: the parts joined by stops; a stop with spaces joins only a well-known ending.</summary>
    private static int EndOfHost(string text, int at)
    {
        var part = Residue.At(text, at) == ' ' ? at + 1 : at;
        var end = EndOfLabel(text, part);
        var parts = 0;
        while (end > part)
        {
            var stop = Residue.At(text, end) == ' ' && Residue.At(text, end + 1) == '.' ? end + 1 : end;
            if (Residue.At(text, stop) != '.') break;
            var next = Residue.At(text, stop + 1) == ' ' ? stop + 2 : stop + 1;
            var nextEnd = EndOfLabel(text, next);
            if (nextEnd == next || (next - end > 1 && !Hosts.IsTopLevel(text.AsSpan(next, nextEnd - next)))) break;
            (part, end) = (next, nextEnd);
            parts++;
        }

        return parts > 0 && char.IsAsciiLetter(text[end - 1]) ? end : -1;
    }

    private static bool EndsInTopLevelDomain(string address) => Hosts.IsTopLevel(address.AsSpan(address.LastIndexOf('.') + 1));

    private static int EndOfLabel(string text, int at)
    {
        var end = at;
        while (end < at + 64 && (char.IsAsciiLetterOrDigit(Residue.At(text, end)) || (end > at && Residue.At(text, end) == '-'))) end++;
        return end;
    }
}
