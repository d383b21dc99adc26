using System.Globalization;
using System.Text;
using KazRuMtQa;
using KazRuMtQa.Reporting;

// Checks the articles of a folder, one report a line; says on standard error in which culture.
Console.Error.WriteLine(CultureInfo.CurrentCulture.Name);
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
var checker = new MtChecker();
foreach (var path in Directory.GetFiles(args[0]).Order(StringComparer.Ordinal))
{
    var format = path.EndsWith(".html", StringComparison.Ordinal) ? ArticleFormat.Html : ArticleFormat.Plain;
    JsonReport.Write(output, checker.Check(new Article(File.ReadAllText(path)) { Id = Path.GetFileName(path), Format = format }));
    output.WriteLine();
}
