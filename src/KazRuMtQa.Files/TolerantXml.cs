using System.Net;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace KazRuMtQa.Files;

internal enum XmlMark : byte
{
    Start,
    End,
    Text,
    EndOfFile,
}

/// <summary>
/// Reads XML as feed readers do: what can be read is read, whatever the rest looks like. Stray control characters are left out, entities of HTML are
/// known, a bare ampersand stands for itself, prefixes need not be declared, end tags may be missing, and something may stand before the declaration.
/// A document type is passed over and nothing of it is ever expanded or fetched. Each repair is told. Memory is bounded by the longest element that
/// is asked for.
/// </summary>
internal sealed class TolerantXml(TextReader reader, Action<string> repaired)
{
    /// <summary>Elements below are joined to the one above: nothing good goes deeper, and what reads the tree calls itself.</summary>
    private const int Deepest = 200;

    private const string CDataStart = "<![CDATA[";

    /// <summary>Namespaces of prefixes that feeds use, for those that do not declare them.</summary>
    private static readonly Dictionary<string, XNamespace> WellKnown = new(StringComparer.Ordinal)
    {
        ["content"] = "http://purl.org/rss/1.0/modules/content/",
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["wp"] = "http://wordpress.org/export/1.2/",
        ["excerpt"] = "http://wordpress.org/export/1.2/excerpt/",
        ["atom"] = "http://www.w3.org/2005/Atom",
        ["app"] = "http://www.w3.org/2007/app",
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        ["media"] = "http://search.yahoo.com/mrss/",
        ["xml"] = XNamespace.Xml,
    };

    private readonly CharacterWindow window = new(reader);
    private readonly List<(string Name, Dictionary<string, XNamespace>? Declared)> open = [];
    private bool isHeld;
    private bool isEmpty;

    public XmlMark Mark { get; private set; }

    /// <summary>The name of the tag.</summary>
    public XName Name { get; private set; } = "none";

    public IReadOnlyList<(XName Name, string Value)> Attributes { get; private set; } = [];

    public string Text { get; private set; } = "";

    /// <summary>How many elements are open; a start tag counts its own, an end tag no longer.</summary>
    public int Depth => open.Count;

    /// <summary>The name of the innermost element that is open; null outside all.</summary>
    public string? Innermost => open.Count > 0 ? open[^1].Name : null;

    /// <returns>False at the end of the file.</returns>
    public bool Read()
    {
        if (isHeld)
        {
            isHeld = false;
            return true;
        }

        if (isEmpty)
        {
            // “<a/>” is a start and an end.
            isEmpty = false;
            open.RemoveAt(open.Count - 1);
            Mark = XmlMark.End;
            return true;
        }

        while (window.Need(1))
        {
            if (window[0] != '<') return ReadText();
            if (window.Starts("<!--")) Pass("-->");
            else if (window.Starts(CDataStart)) return ReadCData();
            else if (window.Starts("<!")) PassDeclaration();
            else if (window.Starts("<?")) Pass("?>");
            else if (window.Starts("</") && window.Need(3) && IsNameStart(window[2]))
            {
                if (ReadEnd()) return true;
            }
            else if (window.Need(2) && IsNameStart(window[1])) return ReadStart();
            else return ReadText();
        }

        Mark = XmlMark.EndOfFile;
        return false;
    }

    /// <summary>Reads the element whose start tag was read, to its end.</summary>
    /// <param name="endsAtNext">Whether it ends where the next of its name begins: a record holds no record.</param>
    /// <returns>The element, and whether the file ends within it.</returns>
    public (XElement Element, bool IsCut) ReadElement(bool endsAtNext = false)
    {
        var (depth, name) = (Depth, Name);
        var element = Created();
        var above = new Stack<XElement>([element]);
        while (Read())
        {
            switch (Mark)
            {
                case XmlMark.Text:
                    above.Peek().Add(new XText(Text));
                    break;
                case XmlMark.Start when endsAtNext && Name == name:
                    repaired("records without an end tag");
                    Hold(depth);
                    return (element, false);
                case XmlMark.Start when Depth - depth < Deepest:
                    var child = Created();
                    above.Peek().Add(child);
                    above.Push(child);
                    break;
                case XmlMark.End:
                    if (Depth < depth) return (element, false);
                    while (above.Count > Depth - depth + 1) above.Pop();
                    break;
            }
        }

        return (element, true);
    }

    private XElement Created()
    {
        var element = new XElement(Name);
        foreach (var (name, value) in Attributes) if (element.Attribute(name) is null) element.SetAttributeValue(name, value);
        return element;
    }

    /// <summary>Gives the start tag again, as the neighbour of the element that was open at this depth.</summary>
    private void Hold(int depth)
    {
        var start = open[^1];
        open.RemoveRange(depth - 1, open.Count - depth + 1);
        open.Add(start);
        isHeld = true;
    }

    private bool ReadText()
    {
        var text = new StringBuilder();
        do
        {
            if (window[0] == '<') repaired("“<” that begins no tag");
            var length = window.IndexOf('<', 1);
            if (length < 0) length = window.Available;
            AppendDecoded(text, window.Span(0, length));
            window.Take(length);
        }
        while (window.Need(2) && !BeginsMarkup(window[1]));

        Mark = XmlMark.Text;
        Text = text.ToString();
        return true;
    }

    private static bool BeginsMarkup(char behind) => behind is '!' or '?' or '/' || IsNameStart(behind);

    /// <summary>A section that lacks its end goes to the end tag of its element, and not to the end of another record’s section.</summary>
    private bool ReadCData()
    {
        var end = window.IndexOf("]]>", CDataStart.Length);
        var next = window.IndexOf(CDataStart, CDataStart.Length, end < 0 ? window.Available : end);
        var (length, taken) = end < 0 ? (window.Available, window.Available) : (end, end + 3);
        if ((end < 0 || next >= 0) && open.Count > 0
            && window.IndexOf("</" + open[^1].Name, CDataStart.Length, next < 0 ? window.Available : next) is > 0 and var tag)
        {
            repaired("CDATA sections without an end");
            (length, taken) = (tag, tag);
        }

        Mark = XmlMark.Text;
        Text = WithoutControls(window.Span(CDataStart.Length, Math.Max(length, CDataStart.Length)));
        window.Take(Math.Min(taken, window.Available));
        return true;
    }

    private bool ReadStart()
    {
        var at = 1;
        var name = TakeName(ref at);
        var attributes = new List<(string Name, string Value)>();
        isEmpty = false;
        while (true)
        {
            while (window.Need(at + 1) && char.IsWhiteSpace(window[at])) at++;
            if (!window.Need(at + 1) || window[at] == '<')
            {
                repaired("tags without “>”");
                break;
            }

            if (window[at] == '>')
            {
                at++;
                break;
            }

            if (window[at] == '/')
            {
                at++;
                isEmpty = window.Need(at + 1) && window[at] == '>';
            }
            else ReadAttribute(attributes, ref at);
        }

        window.Take(at);
        var declared = attributes.Where(attribute => attribute.Name == "xmlns" || attribute.Name.StartsWith("xmlns:", StringComparison.Ordinal))
            .ToArray();
        open.Add((name, declared.Length == 0 ? null
            // “xmlns:” declares nothing.
            : declared.DistinctBy(pair => pair.Name).Where(pair => pair.Name.Length != "xmlns:".Length)
            .ToDictionary(pair => pair.Name.Length > 6 ? pair.Name[6..] : "", pair => (XNamespace)pair.Value)));
        Mark = XmlMark.Start;
        Name = Resolved(name, isAttribute: false);
        Attributes = [.. attributes.Except(declared).Select(attribute => (Resolved(attribute.Name, isAttribute: true), attribute.Value))];
        return true;
    }

    private void ReadAttribute(List<(string Name, string Value)> attributes, ref int at)
    {
        var start = at;
        while (window.Need(at + 1) && !char.IsWhiteSpace(window[at]) && window[at] is not ('=' or '>' or '/' or '<')) at++;
        var name = window.Span(start, at).ToString();
        while (window.Need(at + 1) && char.IsWhiteSpace(window[at])) at++;
        if (!window.Need(at + 1) || window[at] != '=')
        {
            if (at == start) at++;
            return;
        }

        at++;
        while (window.Need(at + 1) && char.IsWhiteSpace(window[at])) at++;
        if (!window.Need(at + 1)) return;
        var quote = window[at];
        if (quote is '"' or '\'') at++;
        var from = at;
        while (window.Need(at + 1) && window[at] != '<'
            && (quote is '"' or '\'' ? window[at] != quote : !char.IsWhiteSpace(window[at]) && window[at] != '>')) at++;
        if (quote is '"' or '\'' && (!window.Need(at + 1) || window[at] != quote))
        {
            // The quote does not close before the next tag: the value ends with this one.
            repaired("attributes without a closing quote");
            at = window.IndexOf('>', from, at) is >= 0 and var close ? close : at;
        }

        var value = new StringBuilder();
        AppendDecoded(value, window.Span(from, at));
        if (name.Length > 0) attributes.Add((name, value.ToString()));
        if (quote is '"' or '\'' && window.Need(at + 1) && window[at] == quote) at++;
    }

    /// <returns>Whether it ends something.</returns>
    private bool ReadEnd()
    {
        var at = 2;
        var name = TakeName(ref at);
        while (window.Need(at + 1) && window[at] is not ('>' or '<')) at++;
        if (window.Need(at + 1) && window[at] == '>') at++;
        window.Take(at);
        var index = open.FindLastIndex(element => element.Name == name);
        if (index < 0)
        {
            repaired("end tags without a start tag");
            return false;
        }

        if (index < open.Count - 1) repaired("elements without an end tag");
        Mark = XmlMark.End;
        Name = Resolved(name, isAttribute: false);
        open.RemoveRange(index, open.Count - index);
        return true;
    }

    private void Pass(string end)
    {
        var at = window.IndexOf(end, 2);
        if (at < 0)
        {
            repaired("comments without an end");
            at = window.IndexOf('>', 2) is >= 0 and var close ? close + 1 - end.Length : window.Available - end.Length;
        }

        window.Take(at + end.Length);
    }

    /// <summary>A document type, with what it declares.</summary>
    private void PassDeclaration()
    {
        var at = 2;
        var brackets = 0;
        char? quote = null;
        for (; window.Need(at + 1); at++)
        {
            var c = window[at];
            if (quote is not null) quote = c == quote ? null : quote;
            else if (c is '"' or '\'') quote = c;
            else if (c == '[') brackets++;
            else if (c == ']') brackets--;
            else if (c == '>' && brackets <= 0) break;
        }

        if (window.IndexOf("<!ENTITY", 2, at) >= 0) repaired("declarations of entities, which are not expanded");
        window.Take(Math.Min(at + 1, window.Available));
    }

    private string TakeName(ref int at)
    {
        var start = at;
        while (window.Need(at + 1) && (window[at] == ':' || XmlConvert.IsNCNameChar(window[at]))) at++;
        return window.Span(start, at).ToString();
    }

    private XName Resolved(string name, bool isAttribute)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var local = XmlConvert.EncodeLocalName(name[(colon + 1)..].Replace(':', '_'));
        if (string.IsNullOrEmpty(local)) local = "_";
        if (colon <= 0) return isAttribute ? local : (NamespaceOf("") ?? XNamespace.None) + local;
        var prefix = name[..colon];
        if (NamespaceOf(prefix) is { } declared) return declared + local;
        if (!WellKnown.TryGetValue(prefix, out var known) || prefix != "xml") repaired("prefixes that are not declared");
        return (known ?? XNamespace.None) + local;
    }

    private XNamespace? NamespaceOf(string prefix)
    {
        for (var i = open.Count - 1; i >= 0; i--) if (open[i].Declared?.TryGetValue(prefix, out var found) == true) return found;
        return null;
    }

    private void AppendDecoded(StringBuilder text, ReadOnlySpan<char> source)
    {
        while (true)
        {
            var ampersand = source.IndexOf('&');
            text.Append(WithoutControls(ampersand < 0 ? source : source[..ampersand]));
            if (ampersand < 0) return;
            source = source[ampersand..];
            var length = EntityLength(source);
            if (length == 0)
            {
                repaired("ampersands that begin no entity");
                text.Append('&');
                source = source[1..];
                continue;
            }

            text.Append(Decoded(source[..length].ToString()));
            source = source[length..];
        }
    }

    /// <summary>The length of “&amp;name;” at the beginning; 0 where there is none.</summary>
    private static int EntityLength(ReadOnlySpan<char> source)
    {
        const int longest = 40;
        for (var i = 1; i < Math.Min(source.Length, longest); i++)
        {
            if (source[i] == ';') return i > 1 ? i + 1 : 0;
            if (!char.IsAsciiLetterOrDigit(source[i]) && !(i == 1 && source[i] == '#')) return 0;
        }

        return 0;
    }

    private string Decoded(string entity)
    {
        switch (entity)
        {
            case "&amp;": return "&";
            case "&lt;": return "<";
            case "&gt;": return ">";
            case "&quot;": return "\"";
            case "&apos;": return "'";
        }

        var decoded = WebUtility.HtmlDecode(entity);
        if (entity[1] == '#') return decoded == entity ? "\uFFFD" : WithoutControls(decoded);
        repaired(decoded == entity ? "entities that nobody knows, left as they are" : "entities of HTML");
        return decoded;
    }

    private string WithoutControls(ReadOnlySpan<char> text)
    {
        var stray = 0;
        foreach (var c in text) if (IsStray(c)) stray++;
        if (stray == 0) return text.ToString();
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsStray(c)) kept.Append(c);
            else repaired("control characters, left out");
        }

        return kept.ToString();
    }

    private static bool IsStray(char c) => c is < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF';

    private static bool IsNameStart(char c) => c is ':' or '_' || XmlConvert.IsStartNCNameChar(c);
}
