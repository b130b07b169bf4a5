using Plumbline.Core.Checks;
using Plumbline.Core.Checks.Auditing;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Checks;

/// <summary>Figures that ask for attention and have no words.</summary>
public class WordsSilentTests
{
    // Seven in a row below the mean, the last inside the limits: a change for the worse that is no outlier.
    private static Pack Shift => new Pack().Row("a", "percentage", "2022-01", "90%", "92%", "91%", "93%", "90%", "92%", "91%", "93%", "92%", "91%", "90%", "92%", "91%", "93%", "89%", "89.5%", "89%", "89.5%", "89%", "89.5%", "89%");

    [Fact]
    public void ASlowChangeForTheWorse_WithoutWords_IsANote()
    {
        var finding = Assert.Single(Shift.Find("words-silent"));
        Assert.Equal((Severity.Note, "2023-09", "no words", "why it is so, or what is being done"), (finding.Severity, finding.Period!.ToString(), finding.Found, finding.Expected));
        Assert.Equal("“a” for September 2023, 89%, has changed for the worse, and nothing is said of it.", finding.Message);
    }

    [Theory]
    [InlineData("The new rota began.", null, 0)]
    [InlineData(null, "A second rota from May.", 0)]
    [InlineData(" ", null, 1)]
    public void WordsOfEitherPart_AreWords(string? why, string? doing, int findings) => Assert.Equal(findings, Shift.Say("a", "2023-09", why, doing).Find("words-silent").Count);

    [Fact]
    public void APromise_IsWords() => Assert.Empty(Shift.Say("a", "2023-09", null, expected: "31 March 2024: at least 92%").Find("words-silent"));

    [Fact]
    public void ARedFigure_IsLeftToTheCheckOfActions()
    {
        var pack = new Pack().Row("a", "percentage", "2023-01", "50%").Aim("a", "at least 90%");
        Assert.Empty(pack.Find("words-silent"));
        Assert.Single(pack.Find("red-without-action"));
    }

    [Fact]
    public void AFigureOutsideItsLimits_IsLeftToTheCheckOfOutliers()
    {
        var audit = new Pack().Row("a", "percentage", "2022-01", "90%", "92%", "91%", "93%", "90%", "92%", "91%", "93%", "92%", "91%", "90%", "92%", "91%", "70%").Audit();
        var found = AuditFigures.Run(audit with { Outliers = FindOutliers.Run(audit) }).Select(finding => finding.Check).ToList();
        Assert.Contains("outlier", found);
        Assert.DoesNotContain("words-silent", found);
    }

    [Theory]
    [InlineData("at least 70%", 0)]
    [InlineData("at least 80%", 1)]
    public void AFigureNearItsTarget_AsksForWords(string target, int findings)
    {
        var found = new Pack().Row("a", "percentage", "2023-01", "79%").Rated("tolerance 5%").Aim("a", target).Find("words-silent");
        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal("“a” for January 2023, 79%, is 1 point short of its target, and nothing is said of it.", finding.Message));
    }

    [Fact]
    public void ADoubtfulFigure_AsksForNone() =>
        Assert.Empty(new Pack().Row("a", "percentage", "2023-01", "79%").Rated("tolerance 5%").Aim("a", "at least 80%").With(Pack.Cell("a", Make.Period("2023-01"), "79%") with { IsDoubtful = true, SourceNote = "Printed 97%" }).Find("words-silent"));
}
