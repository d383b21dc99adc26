namespace KazRuMtQa;

/// <summary>What <see cref="MtChecker"/> does, as an interface that programs can replace in their tests.</summary>
public interface IMtChecker
{
    /// <summary>Checks a plain text.</summary>
    Report Check(string text);

    /// <summary>
    /// Checks an article. Any text gives a report; offsets are those of the text as sent. Cancellation is obeyed within 50 ms,
    /// whatever the length of the text.
    /// </summary>
    /// <param name="article">What is checked.</param>
    /// <param name="scope">What this request asks for; null for <see cref="CheckScope.House"/>.</param>
    /// <param name="cancellation">Cancels the check.</param>
    /// <exception cref="ArgumentException">The scope names an unknown rule, or leaves no rule to run.</exception>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    Report Check(Article article, CheckScope? scope = null, CancellationToken cancellation = default);

    /// <summary>Checks many articles, one on each processor at a time; reports come in the order of the articles.</summary>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    IAsyncEnumerable<Report> CheckAll(IAsyncEnumerable<Article> articles, CheckScope? scope = null, CancellationToken cancellation = default);
}
