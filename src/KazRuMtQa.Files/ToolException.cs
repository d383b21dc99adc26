namespace KazRuMtQa.Files;

/// <summary>The tool could not do its work: the message says what and where, in one line, and the exit code is 2.</summary>
internal sealed class ToolException(string message, Exception? inner = null) : Exception(message, inner);
