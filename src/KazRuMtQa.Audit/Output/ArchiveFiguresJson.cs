using System.Text.Json.Serialization;
using KazRuMtQa.Audit.Figures;

namespace KazRuMtQa.Audit.Output;

/// <summary>
/// How the figures of an archive are written as JSON, made when the project is compiled: a natively compiled command has no reflection.
/// </summary>
[JsonSerializable(typeof(ArchiveFigures))]
[JsonSerializable(typeof(ArticleDetails))]
internal sealed partial class ArchiveFiguresJson : JsonSerializerContext;
