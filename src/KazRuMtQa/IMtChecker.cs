namespace KazRuMtQa;

/// <summary>What <see cref="MtChecker"/> does, for programs that want to put something else in its place in their tests.</summary>
public interface IMtChecker
{
    /// <summary>Checks a plain text.</summary>
    Report Check(string text);

    /// <summary>
    /// Checks an article. Any text gives a report; offsets are those of the text as sent. A caller that gives up is obeyed within 50 ms,
    /// whatever the length of the text.
    /// </summary>
    /// <param name="article">What is checked.</param>
    /// <param name="scope">What this request wishes; null for <see cref="CheckScope.House"/>.</param>
    /// <param name="cancellation">Says when the caller has given up.</param>
    /// <exception cref="ArgumentException">The scope names a rule that there is not, or leaves none.</exception>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    Report Check(Article article, CheckScope? scope = null, CancellationToken cancellation = default);

    /// <summary>Checks many articles, as many at once as there are processors; reports come in the order of the articles.</summary>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    IAsyncEnumerable<Report> CheckAll(IAsyncEnumerable<Article> articles, CheckScope? scope = null, CancellationToken cancellation = default);
}
