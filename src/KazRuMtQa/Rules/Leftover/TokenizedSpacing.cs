using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Leftover;

internal sealed class TokenizedSpacing : Rule
{
    public override string Title => "Engine spacing";

    public override string Why =>
        "Engines work on text with its words and marks set apart, and write quotes and brackets as codes; here that spacing was not undone.";

    public override Category Category => Category.WhiteSpace;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Coal [[have n't]] become cheaper and we [[ca n't]] wait, but they [[did n’t]] ask.", "haven't"),
        new("The [[committee 's]] plan and the [[country' s]] debts; she [[don 't]] and [[they 're]] old.", "committee's"),
        new("It was [[``]]a good year[['']] for all of us, he said [[-LRB-]] a little late [[-RRB-]].", "“"),
        new("A long state[[ @-@ ]]owned pipe[[@/@]]canal.", "-"),
        new("The Kazakhs' steppe, the '90s, rock 'n' roll, O'Brien's and the Joneses' d'Artagnan."),
        new("He asked, 's that so?' and left for 's-Hertogenbosch. The letters 's' and 't' are missing."),
        new("'We're working on it,'' he said; the suffix 's marks owners."),
        new("She called them 'd***heads'. Students' T shirts; the girls' S grade."),
    ];

    internal override IEnumerable<Finding> Check(Document document) => Torn(document).Concat(Joints(document.Text));

    private IEnumerable<Finding> Torn(Document document)
    {
        var tokens = document.Tokens;
        var asking = tokens.Asking();
        for (var i = 1; i < tokens.Count; i++)
        {
            asking.Step();
            var token = tokens[i];
            if (token.Kind == TokenKind.Mark)
            {
                if (token.Lower is "'" or "’" && TornEnding.Follows(document, i)) yield return Join(document, tokens[i - 1], tokens[i + 1]);
                else if (token.Lower is "`" && tokens[i - 1].Lower == "`" && !token.SpaceBefore && tokens[i + 1].Lower != "`"
                    && tokens[i - 2].Lower != "`")
                {
                    yield return Repair(Document.SpanOf(tokens[i - 1], token), "Two grave accents are no quote mark. Use “ instead.", "“");
                    if (ClosingPair(document, i) is { } close) yield return close;
                }
            }
            else if (token.Lower == "n't" && token.SpaceBefore && tokens[i - 1].IsWord)
            {
                yield return Join(document, tokens[i - 1], token);
            }
            else if (token.Lower is "lrb" or "rrb" or "lsb" or "rsb" or "lcb" or "rcb" && tokens[i - 1].IsMark('-') && tokens[i + 1].IsMark('-'))
            {
                var bracket = token.Lower switch { "lrb" => "(", "rrb" => ")", "lsb" => "[", "rsb" => "]", "lcb" => "{", _ => "}" };
                yield return Repair(Document.SpanOf(tokens[i - 1], tokens[i + 1]),
                    $"“{document.TextOf(token)}” is engine code for a bracket. Use the bracket.", bracket);
            }
        }
    }

    /// <summary>state @-@ owned</summary>
    private IEnumerable<Finding> Joints(string text)
    {
        foreach (var at in Residue.Positions(text, "@"))
        {
            if (Residue.At(text, at + 2) != '@' || Residue.At(text, at + 1) is not ('-' or '/' or ',' or '.')) continue;
            var span = new TextSpan(Residue.At(text, at - 1) == ' ' ? at - 1 : at, Residue.At(text, at + 3) == ' ' ? at + 4 : at + 3);
            yield return Repair(span, $"“{text.AsSpan(at, 3)}” is a mark of the translation engine. Use the plain mark.", text.Substring(at + 1, 1));
        }
    }

    private Finding? ClosingPair(Document document, int i)
    {
        var end = Math.Min(document.SentenceOf(document.Tokens[i]).Paragraph.EndToken, i + 80);
        for (var j = i + 1; j + 1 < end; j++)
        {
            if (document.Tokens[j].Lower == "`") return null;
            if (document.Tokens[j].Lower == "'" && document.Tokens[j + 1].Lower == "'" && !document.Tokens[j + 1].SpaceBefore)
                return Repair(Document.SpanOf(document.Tokens[j], document.Tokens[j + 1]), "Two apostrophes are no quote mark. Use ” instead.", "”");
        }

        return null;
    }

    private Finding Join(Document document, Token first, Token last)
    {
        var span = Document.SpanOf(first, last);
        var joined = string.Concat(span.In(document.Text).Where(c => !char.IsWhiteSpace(c)));
        return Repair(span, $"“{document.TextOf(span)}” has a stray space in it. Close it up.", joined);
    }
}
