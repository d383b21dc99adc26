using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KazRuMtQa.Review.Prompting;

/// <summary>A question to the model and the answer to it, as an example.</summary>
internal sealed record PromptExample(string Request, string Answer);

/// <summary>
/// What the model is told, as its file in <c>Prompts</c> has it. The version is raised with every change of the words: recorded answers and figures
/// name it, and the hash tells whether anybody forgot.
/// </summary>
internal sealed record Prompt(string Name, int Version, string Instructions, IReadOnlyList<PromptExample> Examples, string Hash)
{
    private const string Section = "# ";
    private const string Fence = "```";

    /// <summary>The one that asks for issues.</summary>
    public static Prompt SecondReader { get; } = Embedded("second-reader");

    /// <summary>The one that asks about a single finding.</summary>
    public static Prompt KeepOrDrop { get; } = Embedded("keep-or-drop");

    /// <summary>Name and version.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Name}/{Version}");

    /// <exception cref="InvalidDataException">The file is not as described; the message begins with its name.</exception>
    public static Prompt Parse(string file, string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        var sections = ("\n" + lines).Split("\n" + Section);
        var head = sections[0].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ", 2)).ToArray();
        if (head is not [["name", var name], ["version", var number]]
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            throw new InvalidDataException($"{file}: begins with the lines “name: …” and “version: …”.");
        if (sections.Length < 2 || !sections[1].StartsWith("Instructions\n", StringComparison.Ordinal))
            throw new InvalidDataException($"{file}: the section “Instructions” is missing.");
        var instructions = sections[1]["Instructions\n".Length..].Trim();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)))[..16];
        return new Prompt(name, version, instructions, [.. sections[2..].Select(section => Example(file, section))], hash);
    }

    private static PromptExample Example(string file, string section)
    {
        var parts = section.Split(Fence);
        if (parts is not ["Example\n\n", _, _, _, _]
            || !parts[1].StartsWith("json\n", StringComparison.Ordinal) || !parts[3].StartsWith("json\n", StringComparison.Ordinal))
            throw new InvalidDataException($"{file}: a section “Example” holds a request and an answer, each in a block of JSON.");
        return new PromptExample(parts[1]["json\n".Length..].Trim(), parts[3]["json\n".Length..].Trim());
    }

    private static Prompt Embedded(string name)
    {
        var file = $"prompts/{name}.md";
        using var reader = new StreamReader(typeof(Prompt).Assembly.GetManifestResourceStream(file)!);
        return Parse(file, reader.ReadToEnd());
    }
}
