using KazRuMtQa.Reporting;

namespace KazRuMtQa.Runner;

/// <summary>
/// A line a finding, as compilers write them: for editors that jump to places, and for <c>grep</c>. Dismissed findings are left out.
/// </summary>
internal static class LineReport
{
    public static void Write(TextWriter writer, IEnumerable<CheckedFile> files)
    {
        foreach (var file in files)
        {
            foreach (var part in ReportPart.Of(file.Report))
            {
                foreach (var finding in part.Findings.Where(finding => finding.Dismissal is null))
                {
                    var message = Visible.Of(finding.Message.ReplaceLineEndings(" "));
                    writer.WriteLine($"{Visible.Of(file.Path)}:{part.PlaceOf(finding.Span)}: {Lower.Of(finding.Severity)}: {message} [{finding.Rule.Id}]");
                }
            }

            writer.Flush();
        }
    }
}
