namespace KazRuMtQa.Review.Checks;

/// <summary>What an editor reads: a sentence of ours that quotes the passage, and the model's reason where it may stand there.</summary>
internal static class Message
{
    public static string Of(string kind, string passage, string why)
    {
        var sentence = kind switch
        {
            "calque" => $"“{passage}” reads like a word-for-word rendering.",
            "consistency" => $"“{passage}” does not seem to agree with another place in the article.",
            "fragment" => $"“{passage}” looks torn or incomplete.",
            "gender" => $"“{passage}” looks wrong for the person.",
            "grammar" => $"“{passage}” looks ungrammatical.",
            "incoherent" => $"“{passage}” does not seem to make sense here.",
            "name" => $"“{passage}” looks like an odd form of a name: check it against the original.",
            "number-date" => $"“{passage}” is an odd form of a number or date.",
            "punctuation" => $"The marks or capitals in “{passage}” look wrong.",
            "repetition" => $"“{passage}” seems to say the same twice.",
            "untranslated" => $"“{passage}” looks untranslated.",
            _ => $"“{passage}” looks like a word in the wrong sense.",
        };
        var reason = SafeText.Why(why);
        var message = reason is null ? sentence : $"{sentence} The second reader: {reason}";
        return message.Replace("““", "“", StringComparison.Ordinal).Replace("””", "”", StringComparison.Ordinal);
    }
}
