using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DiffPlex;
using DiffPlex.Chunkers;

namespace KazRuMtQa.Files;

/// <summary>
/// Puts a corrected text into the Word document that it came from, as tracked changes: an editor sees and accepts each in Word, and what was not
/// changed keeps its look. A new paragraph becomes a line break, and paragraphs that were joined stay two.
/// </summary>
internal sealed partial class WordCorrection
{
    private const string Author = "KazRuMtQa";

    private readonly List<Piece> pieces = [];
    private int changes;

    /// <summary>The document with the changes that lead from its text to the corrected one.</summary>
    /// <param name="document">The document as it came.</param>
    /// <param name="corrected">Its text as <see cref="WordDocument.Read"/> gives it, with corrections.</param>
    /// <param name="longest">The most characters that are read.</param>
    /// <exception cref="InvalidDataException">It is no Word document, or holds more text than is taken.</exception>
    public static byte[] Write(byte[] document, string corrected, int longest)
    {
        using var stream = new MemoryStream(document, writable: false);
        var word = WordPackage.Open(stream, WordDocument.MostCharacters(longest));
        new WordCorrection().Correct(word, corrected, longest);
        try
        {
            return word.Save(document);
        }
        catch (ArgumentException exception)
        {
            // A character that XML cannot hold.
            throw WordPackage.Damaged(exception);
        }
    }

    private void Correct(WordPackage document, string corrected, int longest)
    {
        var text = Gather(document, longest);
        var edits = EditsBetween(text, corrected.ReplaceLineEndings("\n")).ToArray();
        foreach (var (i, touching) in Touched(edits)) Replace(pieces[i], Corrected(pieces[i], i, touching));
    }

    /// <summary>The text as it is read elsewhere; notes what stands where.</summary>
    private string Gather(WordPackage document, int longest)
    {
        var text = new StringBuilder();
        foreach (var paragraph in WordDocument.ParagraphsWithText(document).ToArray())
        {
            if (text.Length > 0) text.Append("\n\n");
            var line = WordDocument.TextOf(paragraph);
            var (from, to) = (line.Length - line.TrimStart().Length, line.TrimEnd().Length);
            var at = 0;
            foreach (var (element, shown) in WordDocument.PartsOf(paragraph))
            {
                var (first, last) = (Math.Clamp(at, from, to), Math.Clamp(at + shown.Length, from, to));
                if (last > first && element.Parent is { } run && WordPackage.Is(run, "r"))
                    pieces.Add(new Piece(element, shown, text.Length + first - from, first - at, last - first));
                at += shown.Length;
            }

            text.Append(line.AsSpan(from, to - from));
            if (text.Length > longest) throw new InvalidDataException($"The document has more than {longest} characters.");
        }

        return text.ToString();
    }

    private static IEnumerable<Edit> EditsBetween(string before, string after)
    {
        var words = new CustomFunctionChunker(text => [.. Chunk().Matches(text).Select(match => match.Value)]);
        var difference = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, words);
        var starts = new int[difference.PiecesOld.Count + 1];
        for (var i = 0; i < difference.PiecesOld.Count; i++) starts[i + 1] = starts[i] + difference.PiecesOld[i].Length;
        return difference.DiffBlocks.Select(block => new Edit(
            starts[block.DeleteStartA],
            starts[block.DeleteStartA + block.DeleteCountA],
            string.Concat(difference.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB))));
    }

    /// <summary>The pieces that change, each with its edits: those that it owns, and those that reach into it.</summary>
    private IEnumerable<(int Piece, List<Edit> Edits)> Touched(IEnumerable<Edit> edits)
    {
        var touched = new SortedDictionary<int, List<Edit>>();
        foreach (var edit in edits)
        {
            var owner = OwnerOf(edit.Start);
            Add(owner, edit);
            for (var i = OwnerOf(edit.Start + 1); i < pieces.Count && pieces[i].Start < edit.End; i++)
            {
                if (i != owner) Add(i, edit);
            }
        }

        return touched.Select(each => (each.Key, each.Value));

        void Add(int piece, Edit edit)
        {
            if (piece >= pieces.Count) return;
            if (!touched.TryGetValue(piece, out var list)) touched[piece] = list = [];
            list.Add(edit);
        }
    }

    /// <summary>The first piece that ends at the position or later: an insertion there goes into it. Pieces stand in order.</summary>
    private int OwnerOf(int position)
    {
        var (from, to) = (0, pieces.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (pieces[middle].End < position) from = middle + 1;
            else to = middle;
        }

        return from;
    }

    private List<XElement> Corrected(Piece piece, int index, List<Edit> edits)
    {
        var parts = new List<XElement>();
        var at = piece.Start;
        if (piece.Skipped.Length > 0) parts.Add(RunOf(piece, piece.Skipped));
        foreach (var (start, end, inserted) in edits)
        {
            if (start > at) Keep(at, at = Math.Min(start, piece.End));
            if (inserted.Length > 0 && OwnerOf(start) == index) parts.Add(Inserted(piece, inserted));
            var to = Math.Min(end, piece.End);
            if (to <= at) continue;
            parts.Add(Deleted(piece, piece.Between(at, to)));
            at = to;
        }

        Keep(at, piece.End);
        if (piece.Rest.Length > 0) parts.Add(RunOf(piece, piece.Rest));
        return parts;

        void Keep(int from, int to)
        {
            if (to > from) parts.Add(RunOf(piece, piece.Between(from, to)));
        }
    }

    /// <summary>Puts the parts where the piece stood in its run; what else is in the run goes on around them.</summary>
    private static void Replace(Piece piece, List<XElement> parts)
    {
        var run = piece.Run;
        var rest = LikeIt(run);
        foreach (var node in piece.Element.NodesAfterSelf().ToArray())
        {
            node.Remove();
            rest.Add(node);
        }

        piece.Element.Remove();
        if (rest.Elements().Any(child => !IsLook(child))) parts.Add(rest);
        run.AddAfterSelf(parts);
        if (run.Elements().All(IsLook)) run.Remove();
    }

    private static XElement RunOf(Piece piece, string words) =>
        LikeIt(piece.Run, IsText(piece) ? Words(piece.Run, "t", words) : new XElement(piece.Element));

    private XElement Deleted(Piece piece, string words) => Change(
        piece.Run, "del", LikeIt(piece.Run, IsText(piece) ? Words(piece.Run, "delText", words) : new XElement(piece.Element)));

    private XElement Inserted(Piece piece, string words)
    {
        var run = LikeIt(piece.Run);
        var lines = words.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) run.Add(new XElement(run.Name.Namespace + "br"));
            if (lines[i].Length > 0) run.Add(Words(run, "t", lines[i]));
        }

        return Change(piece.Run, "ins", run);
    }

    private static bool IsText(Piece piece) => piece.Element.Name.LocalName == "t";

    private static bool IsLook(XElement child) => child.Name.LocalName == "rPr";

    private static XElement Words(XElement run, string name, string words) =>
        new(run.Name.Namespace + name, new XAttribute(XNamespace.Xml + "space", "preserve"), words);

    /// <summary>A tracked change of a run; Word asks for an id, an author and nothing else.</summary>
    private XElement Change(XElement place, string name, XElement run)
    {
        var word = place.Name.Namespace;
        return new XElement(word + name, new XAttribute(word + "id", NextId()), new XAttribute(word + "author", Author), run);
    }

    /// <summary>An empty run that looks alike.</summary>
    private static XElement LikeIt(XElement run, params XElement[] content) => new(run.Name, run.Elements().Where(IsLook).Take(1), content);

    /// <summary>Well above the ids that Word gives.</summary>
    private string NextId() => (900_000 + changes++).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]")]
    private static partial Regex Chunk();

    /// <summary>What stands in a run, where it begins in the text, and how much of it, after what is skipped, is in the text.</summary>
    private sealed record Piece(XElement Element, string Shown, int Start, int Offset, int Length)
    {
        public int End => Start + Length;

        public XElement Run => Element.Parent!;

        public string Skipped => Shown[..Offset];

        public string Rest => Shown[(Offset + Length)..];

        public string Between(int from, int to) => Shown.Substring(Offset + from - Start, to - from);
    }

    private readonly record struct Edit(int Start, int End, string Inserted);
}
