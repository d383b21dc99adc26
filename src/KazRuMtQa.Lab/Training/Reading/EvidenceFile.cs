using System.Runtime.InteropServices;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Languages;
using KazRuMtQa.Lab.Reading;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>
/// Keeps the evidence of all texts between two calls, so that the classifier can be learned again without reading them. For the machine it was
/// made on.
/// </summary>
internal static class EvidenceFile
{
    public static void Save(string path, IReadOnlyList<ReadText> texts)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(string.Join(' ', ReadingEvidence.Names));
        writer.Write(texts.Count);
        foreach (var text in texts)
        {
            writer.Write((byte)text.Side);
            writer.Write(text.Set);
            writer.Write(text.System);
            writer.Write(text.IsMeasured);
            writer.Write(text.Document.Text);
            writer.Write(text.Judged.Count);
            foreach (var token in text.Judged) writer.Write(token);
            foreach (var row in text.Evidence) writer.Write(MemoryMarshal.AsBytes(row.AsSpan()));
            writer.Write(text.Marks.Count);
            foreach (var mark in text.Marks)
            {
                writer.Write(mark.Span.Start);
                writer.Write(mark.Span.End);
                writer.Write(mark.Category);
                writer.Write(mark.Severity);
            }
        }
    }

    /// <exception cref="InvalidDataException">It holds other evidence.</exception>
    public static ReadText[] Load(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        if (reader.ReadString() != string.Join(' ',
            ReadingEvidence.Names)) throw new InvalidDataException($"{path}: holds other evidence; delete it.");
        return [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ =>
        {
            var (side, set, system, isMeasured, document) = ((ReadingSide)reader.ReadByte(), reader.ReadString(), reader.ReadString(),
                reader.ReadBoolean(), Document.Create(reader.ReadString(), Language.English, ModelFolder.Bundled));
            int[] judged = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadInt32())];
            float[][] evidence = [.. judged.Select(_ => MemoryMarshal.Cast<byte, float>(reader.ReadBytes(4 * ReadingEvidence.Names.Count))
                .ToArray())];
            EditorMark[] marks = [.. Enumerable.Range(0, reader.ReadInt32())
                .Select(_ => new EditorMark(new TextSpan(reader.ReadInt32(), reader.ReadInt32()), reader.ReadString(), reader.ReadString(), true))];
            return new ReadText(side, set, system, isMeasured, document, judged, evidence, marks);
        })];
    }
}
