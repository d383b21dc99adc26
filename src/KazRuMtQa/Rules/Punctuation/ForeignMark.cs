using System.Buffers;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

internal sealed class ForeignMark : Rule
{
    public override string Title => "Foreign punctuation";

    public override string Why =>
        "A comma, stop or question mark of Arabic, Chinese, Armenian or Spanish writing stayed in the English sentence.";

    public override Category Category => Category.Punctuation;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.92;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("They brought tea[[،]] bread and petrol.", ","),
        new("Nine wells[[（]]of 110[[）]] are dry[[。]]The others work[[，]]he said.", " ("),
        new("When will it open[[؟]]", "?"),
        new("[[¿]]Who will pay for the road?", ""),
        new("The cost is [[¿]] 2 billion tenge?", ""),
        new("The sign read “¿Dónde está?” and people shouted “¡No pasarán!”"),
        new("The poem opens with 春眠不覺曉，處處聞啼鳥。 It is old."),
        new("The word مرحبا، أهلا means hello."),
    ];

    private static readonly Knowledge<Dictionary<char, string>> Repairs =
        new(language => language.Tables.Read("foreign-marks.tsv").ToDictionary(row => row[0][0], row => row[1] == "-" ? "" : row[1]));

    private static readonly Knowledge<SearchValues<char>> Foreign = new(language => SearchValues.Create(string.Concat(Repairs.Of(language).Keys)));

    internal override IEnumerable<Finding> Check(Document document)
    {
        var text = document.Text;
        var foreign = Foreign.Of(document.Language);
        var token = 0;
        for (var at = text.AsSpan().IndexOfAny(foreign); at >= 0;)
        {
            while (token < document.Tokens.Count && document.Tokens[token].Span.End <= at) token++;
            var mark = document.Tokens[token];
            if (mark.Span == new TextSpan(at, at + 1) && !IsAmongItsOwn(document, mark)) yield return Replace(document, mark);
            var further = text.AsSpan(at + 1).IndexOfAny(foreign);
            at = further < 0 ? -1 : at + 1 + further;
        }
    }

    private static bool IsAmongItsOwn(Document document, Token mark)
    {
        var before = document.Tokens[mark.Index - 1];
        var next = document.Tokens[mark.Index + 1];
        if (mark.Lower is "¿" or "¡") return next.IsWord && (!next.Entry.IsCommonWord || !document.Tokens[mark.Index + 2].Entry.IsCommonWord);
        return IsOther(before) || IsOther(next);
    }

    private static bool IsOther(Token token) => token.Scripts.HasFlag(Scripts.Other);

    private Finding Replace(Document document, Token mark)
    {
        var text = document.Text;
        var repair = Repairs.Of(document.Language)[text[mark.Span.Start]];
        var end = mark.Span.End;
        var isOpening = repair is "(" or "[" or "“" or "";
        if (repair.Length > 0 && !isOpening && end < text.Length && char.IsLetterOrDigit(text[end])) repair += " ";
        if (isOpening && repair.Length > 0 && mark.Index > 0 && !mark.SpaceBefore) repair = " " + repair;
        return Repair(mark.Span, $"The mark {document.TextOf(mark)} is from another script. Use the English one.", repair);
    }
}
