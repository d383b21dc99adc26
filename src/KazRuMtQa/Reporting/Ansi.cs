using KazRuMtQa.Rules;
using KazRuMtQa.Scoring;

namespace KazRuMtQa.Reporting;

/// <summary>Colours of a terminal, or none.</summary>
internal readonly record struct Ansi(bool IsOn)
{
    public string Bold(string text) => Paint("1", text);

    public string Dim(string text) => Paint("2", text);

    public string Green(string text) => Paint("32", text);

    public string As(Severity severity, string text) =>
        Paint(severity switch { Severity.Critical => "1;31", Severity.Major => "33", _ => "36" }, text);

    public string As(Verdict verdict, string text) => Paint(verdict switch { Verdict.Block => "1;31", Verdict.Review => "1;33", _ => "1;32" }, text);

    private string Paint(string code, string text) => IsOn ? $"\e[{code}m{text}\e[0m" : text;
}
