using KazRuMtQa.Audit.Readers;
using KazRuMtQa.Audit.Results;
using KazRuMtQa.Audit.Store;

namespace KazRuMtQa.Audit;

/// <summary>
/// Walks the archive and says for each record what is to be done with it. What was checked before, and has not changed, is passed over.
/// </summary>
internal sealed class StepPlanner(SourceWalk walk, ArchiveReader reader, Selection selection, KnownArticles known)
{
    /// <summary>The path that is being read, for the progress display.</summary>
    public string Current { get; private set; } = "";

    /// <summary>Whether the walk came to the end of the archive.</summary>
    public bool IsComplete { get; private set; }

    public IEnumerable<AuditStep> Steps()
    {
        foreach (var source in walk.Sources())
        {
            if (!selection.TakesOf(source.Path)) continue;
            Current = source.Path;
            foreach (var step in StepsOf(source)) yield return step;
        }

        IsComplete = true;
    }

    private IEnumerable<AuditStep> StepsOf(Source source)
    {
        var before = known.SourceAt(source.Path);
        if (before is not null && known.IsUntouched(before, source))
        {
            yield return new AuditStep(AuditStepKind.WholeUnchanged, source) { Tally = known.Tally(before) };
            yield break;
        }

        yield return new AuditStep(AuditStepKind.Begin, source);
        var last = 0L;
        var notes = new SourceNotes();
        foreach (var record in reader.Read(source, place => selection.Takes(source.Path, place), notes))
        {
            last = Math.Max(last, record.Place);
            if (selection.Takes(source.Path, record.Place)) yield return StepOf(source, before, record);
        }

        yield return new AuditStep(AuditStepKind.End, source) { Records = last, Reason = notes.Damage, Repairs = notes.Repairs };
    }

    private AuditStep StepOf(Source source, KnownSource? before, ArchiveRecord record)
    {
        var article = before is null ? null : known.ArticleAt(before, record.Place);
        if (record.State != RecordState.Readable) return new AuditStep(AuditStepKind.Note, source, record) { Known = article };
        var hash = ContentHash.Of(record.Article!);
        if (article is { IsChecked: true, ContentHash: { } old } && old.AsSpan().SequenceEqual(hash) && !known.MustBeCheckedAgain(article))
            return new AuditStep(AuditStepKind.Unchanged, source, record) { Known = article, ContentHash = hash };
        return known.TwinOf(hash) is { } twin && twin != article?.Id
            ? new AuditStep(AuditStepKind.Copy, source, record) { Known = article, ContentHash = hash, CopyOf = twin }
            : new AuditStep(AuditStepKind.Check, source, record) { Known = article, ContentHash = hash };
    }
}
