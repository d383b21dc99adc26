namespace KazRuMtQa.Review.Configuration;

/// <summary>How far an article may be sent.</summary>
internal enum Sending
{
    /// <summary>Not at all: whoever asks for a second reader is refused.</summary>
    Nowhere,

    /// <summary>To a server on this machine alone.</summary>
    ThisMachine,

    /// <summary>To the server that is configured, wherever it is.</summary>
    Anywhere,
}

/// <summary>Which protocol the server of a model speaks.</summary>
internal enum Protocol
{
    /// <summary>That of Ollama.</summary>
    Ollama,

    /// <summary>Chat completions as OpenAI has them, and many others after it.</summary>
    OpenAI,
}
