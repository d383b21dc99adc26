using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Leftover;

internal sealed class SubwordMark : Rule
{
    private static readonly Knowledge<FrozenSet<string>> Endings = Knowledge.List("leftover/subword-mark endings");

    public override string Title => "Engine mark in word";

    public override string Why => "Engines cut words into pieces and mark the cuts with @@, ▁ or ##; here the pieces were not joined again.";

    public override Category Category => Category.Unintelligible;

    public override Severity Severity => Severity.Critical;

    public override double Prior => 0.96;

    public override bool IsMechanical => true;

    public override bool IsLanguageNeutral => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The [[com@@ bined]] plant and its [[in@@ ter@@ national]] owner agreed.", "combined"),
        new("It will be ready by [[▁autumn]], said the[[▁mayor]].", "autumn"),
        new("The pipes are [[replac ##ing]] slowly; [[low</w>]] pressure.", "replacing"),
        new("The night ended at Kier[[@@]]", ""),
        new("Traffic by hour: ▁▂▃▅▇ and ▁ again."),
        new("Write to info@@home or follow @home; use ##heading and #tag. We love ##steel and ## steel."),
        new("Section ##2 and room ## 4."),
    ];

    internal override IEnumerable<Finding> Check(Document document) =>
        Joints(document.Text, "@@").Concat(Joints(document.Text, "</w>")).Concat(Blocks(document.Text)).Concat(Hashes(document));

    private IEnumerable<Finding> Joints(string text, string joint)
    {
        var last = 0;
        foreach (var at in Residue.Positions(text, joint))
        {
            if (at < last || WordPieces.At(text, joint, at, last) is not { } pieces) continue;
            last = pieces.Span.End;
            yield return Mark(text, pieces.Span, pieces.Word);
        }
    }

    private IEnumerable<Finding> Blocks(string text)
    {
        foreach (var at in Residue.Positions(text, "▁"))
        {
            var end = at + 1;
            while (end < at + WordPieces.Longest && Residue.IsWordAt(text, end)) end++;
            if (end == at + 1 || char.IsLowSurrogate(Residue.At(text, end))) continue;
            var repair = text[(at + 1)..end];
            yield return Mark(text, new TextSpan(at, end), Residue.IsWordAt(text, at - 1) ? " " + repair : repair);
        }
    }

    /// <summary>"##" and an ending; a hashtag written with two marks is not the ending of the word before it.</summary>
    private IEnumerable<Finding> Hashes(Document document)
    {
        var text = document.Text;
        foreach (var at in Residue.Positions(text, "##"))
        {
            var end = at + 2;
            while (end < at + WordPieces.Longest && char.IsAsciiLetterLower(Residue.At(text, end))) end++;
            var wordEnd = Residue.At(text, at - 1) == ' ' ? at - 1 : at;
            var start = wordEnd;
            while (start > wordEnd - WordPieces.Longest && char.IsAsciiLetter(Residue.At(text, start - 1))) start--;
            if (!Endings.Of(document.Language).Contains(text[(at + 2)..end]) || start == wordEnd || Residue.IsWordAt(text, end)) continue;
            yield return Mark(text, new TextSpan(start, end), text[start..wordEnd] + text[(at + 2)..end]);
        }
    }

    private Finding Mark(string text, TextSpan span, string repair) =>
        Repair(span, $"“{span.In(text)}” has a mark left by the translation engine. Delete the mark.", repair);
}
