using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Leftover;

/// <summary>Where a web address ends whose parts were set apart, and what it was.</summary>
internal static class TornAddress
{
    private const int MostTokens = 60;

    public static readonly FormatNames Misspelt =
        new("htp ttp hxxp hhtp htpp httpp htttp htps hhtps htpps httpps htttps ttps", StringComparer.Ordinal);

    public static int EndAfterScheme(TokenList tokens, int i)
    {
        var at = i + 1;
        var isTorn = Misspelt.Contains(tokens[i].Lower);
        if (tokens[i].Kind == TokenKind.Word && tokens[i].Lower != "www")
        {
            // A colon and one slash at least, or two slashes.
            if (!(tokens[at].IsMark(':') || tokens[at].Lower == "/") || tokens[at + 1].Lower != "/") return -1;
            isTorn |= !tokens[at].IsMark(':') || tokens[at + 2].Lower != "/";
            for (; tokens[at].Lower is ":" or "/" && at < i + 6; at++) isTorn |= tokens[at].SpaceBefore;
        }
        else if (!tokens[at].IsMark('.'))
        {
            return -1;
        }
        else
        {
            at++;
        }

        isTorn |= tokens[at].SpaceBefore;
        if (!isTorn || tokens[at].Kind is not (TokenKind.Word or TokenKind.Url or TokenKind.Number)) return -1;
        var end = EndOfAddress(tokens, at);
        return tokens[at].Kind == TokenKind.Url || HasStop(tokens, at, end) ? end : -1;
    }

    /// <summary>
    /// Words, numbers and addresses joined by stops and slashes; two without a joint between them, or a stop before a capital, end it.
    /// </summary>
    public static int EndOfAddress(TokenList tokens, int at)
    {
        var end = at + 1;
        while (end - at < MostTokens)
        {
            var joint = tokens[end];
            var next = tokens[end + 1];
            if (joint.Kind is not (TokenKind.Mark or TokenKind.Symbol)
                || joint.Lower is not ("." or "/" or "-" or "_" or "?" or "=" or "&" or "#" or ":"))
                break;
            if (next.Kind is not (TokenKind.Word or TokenKind.Url or TokenKind.Number or TokenKind.Tag))
                return joint.Lower == "/" && !joint.SpaceBefore ? end + 1 : end;
            if (joint.Lower is "." or "?" or ":" or "-" && next.SpaceBefore
                && (joint.Lower != "." || next.IsCapitalised
                    || !(joint.SpaceBefore || Hosts.IsTopLevel(next.Lower) || Hosts.IsTopLevel(tokens[end + 3].Lower))))
                break;
            end += 2;
        }

        return end;
    }

    private static bool HasStop(TokenList tokens, int from, int end)
    {
        for (var i = from; i < end; i++) if (tokens[i].IsMark('.') || tokens[i].Kind == TokenKind.Url) return true;
        return false;
    }

    /// <summary>"Zakon. kz", "zakon . kz": the ending is no English word, written small.</summary>
    public static int EndOfTornHost(TokenList tokens, int i)
    {
        var (stop, ending) = (tokens[i + 1], tokens[i + 2]);
        if (!stop.SpaceBefore && !ending.SpaceBefore) return -1;
        if (!ending.IsWord || !Hosts.IsTopLevel(ending.Lower) || ending.Lower is "uk" or "de" or "eu" or "tv" || tokens[i].Lower.Length < 3)
            return -1;
        // "the way .org is used"
        if (!ending.SpaceBefore && !tokens[i + 3].IsMark('/')) return -1;
        if (ending.Case != LetterCase.Lower && !(ending.Lower == "kz" && ending.Case == LetterCase.Capitalised)) return -1;
        return tokens[i + 3].IsMark('/') && !tokens[i + 3].SpaceBefore ? EndOfAddress(tokens, i) : i + 3;
    }

    public static string Mend(string torn)
    {
        var joined = string.Concat(torn.Where(c => !char.IsWhiteSpace(c)));
        var colon = joined.IndexOf('/');
        if (colon > 0 && joined[colon - 1] == ':') colon--;
        if (colon < 0 || colon > 6) return joined.EndsWith(".Kz", StringComparison.Ordinal) ? joined[..^2] + "kz" : joined;
        var rest = joined[(colon + 1)..].TrimStart('/');
        return (joined[..colon].EndsWith("s", StringComparison.OrdinalIgnoreCase) ? "https://" : "http://") + rest;
    }
}
