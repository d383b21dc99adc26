using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests.Checking;

public sealed class ApplyTests
{
    private static readonly MtChecker Checker = new();

    [Test]
    public void CertainRepairsAreMade()
    {
        var repaired = Checker.Check("The water in the the river fell.").ApplyCertain();
        Assert.That(repaired.Text, Is.EqualTo("The water in the river fell."));
        Assert.That(repaired.Made, Has.Count.EqualTo(1));
        Assert.That(repaired.LeftOut, Is.Empty);
    }

    [Test]
    public void MarkupStaysWhole()
    {
        const string Html = "<p>The <b>water</b> in the the <a href=\"/x\">river</a> fell.</p>";
        var report = Checker.Check(new Article(Html) { Format = ArticleFormat.Html });
        Assert.That(report.ApplyCertain().Text, Is.EqualTo(Html.Replace("the the", "the", StringComparison.Ordinal)));
    }

    [Test]
    public void OfTwoThatOverlapTheFirstIsMade()
    {
        const string Text = "one two three four";
        var (wide, narrow, last) = (At(Text, "two three"), At(Text, "three"), At(Text, "four"));
        var report = new Report(new Article(Text)) { Findings = [wide, narrow, last] };
        var repaired = report.Apply([new Suggestion(last, "4"), new Suggestion(narrow, "3"), new Suggestion(wide, "2-3")]);
        Assert.That(repaired.Text, Is.EqualTo("one 2-3 4"));
        Assert.That(repaired.Made.Select(suggestion => suggestion.Finding), Is.EqualTo(new[] { wide, last }));
        Assert.That(repaired.LeftOut.Select(suggestion => suggestion.Finding), Is.EqualTo(new[] { narrow }));
    }

    [Test]
    public void ALineThatIsDeletedTakesItsEndAlong()
    {
        const string Text = "The dam held.\n\nADVERTISEMENT\n\nWater fell.\n";
        var line = At(Text, "ADVERTISEMENT");
        var report = new Report(new Article(Text)) { Findings = [line] };
        Assert.That(report.Apply([new Suggestion(line, "")]).Text, Is.EqualTo("The dam held.\n\nWater fell.\n"));
    }

    [Test]
    public void AFindingOfAnotherReportIsRefused()
    {
        var (one, other) = (Checker.Check("The the river."), Checker.Check("The river river."));
        Assert.That(() => one.Apply([new Suggestion(other.Findings[0], "")]), Throws.ArgumentException);
    }

    private static Finding At(string text, string found)
    {
        var at = text.IndexOf(found, StringComparison.Ordinal);
        return new Finding(RuleCatalogue.All[0], new TextSpan(at, at + found.Length), $"“{found}”", ["x"]);
    }
}
