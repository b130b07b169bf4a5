using System.Globalization;
using Plumbline.Core.Collections.Counting;
using Plumbline.Core.Checks.Auditing;
using Plumbline.Core.Checks;
using Plumbline.Core.Checks.Standing;
using Plumbline.Core.Indicators;
using Plumbline.Core.Spc;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Checks;

public class StandingChecksTests
{
    [Theory]
    [InlineData("percentage", "4/5 (80%)", null, null, true)]
    [InlineData("percentage", "3/7 42.86%", null, null, true)]
    [InlineData("percentage", "3/7 42.85%", null, null, false)]
    [InlineData("percentage", "2/3 (66%)", null, null, false)]
    [InlineData("percentage", "2/3 (67%)", null, null, true)]
    [InlineData("percentage", "79.2%", 118, 149, true)]
    [InlineData("percentage", "79.3%", 118, 149, false)]
    [InlineData("percentage", "79%", 0, 0, true)]
    [InlineData("rate per 10000", "28.7", 380, 132400, true)]
    [InlineData("rate per 10000", "28.6", 380, 132400, false)]
    [InlineData("count", "5", 1, 2, true)]
    public void PrintedPercentage_EqualsItsFraction(string measure, string value, int? numerator, int? denominator, bool holds) =>
        Assert.Equal(holds, new Pack().Row("p", measure, "2023-01", value).With(Pack.Cell("p", Make.Period("2023-01"), value, numerator, denominator)).Find("percentage").Count == 0);

    [Theory]
    [InlineData("percentage", "101%", "0% to 100%")]
    [InlineData("percentage", "-1%", "0% to 100%")]
    [InlineData("percentage-change", "175%", null)]
    [InlineData("count", "-1", "at least 0")]
    [InlineData("count", "1000000", null)]
    [InlineData("days", "(3)", "at least 0")]
    [InlineData("money", "(£61k)", null)]
    [InlineData("percentage", "6/5", null)] // the check of fractions reports it
    public void Figure_LiesInTheRangeOfItsMeasure(string measure, string value, string? expected) =>
        Assert.Equal(expected, new Pack().Row("a", measure, "2023-01", value).Find("range").SingleOrDefault()?.Expected);

    [Theory]
    [InlineData("6/5", 1)]
    [InlineData("5/5", 0)]
    [InlineData("0/0", 0)]
    public void Fraction_IsNotAboveOne(string value, int findings) => Assert.Equal(findings, new Pack().Row("a", "percentage", "2023-01", value).Find("fraction").Count);

    [Fact]
    public void FigureThatOthersHave_IsMissing_AfterItsFirstPeriod()
    {
        var pack = new Pack().Row("a", "count", "2023-01", "1", "2", "3", "4").Row("b", "count", "2023-02", "1", "", "N/A");
        Assert.Equal(["2023-03"], pack.Find("missing").Select(finding => finding.Period!.ToString()));
        Assert.Empty(pack.Find("missing", period: "2023-01"));
        Assert.Empty(pack.Change("b", row => row with { Status = new IndicatorStatus(ReportingState.Ceased, Make.Period("2023-03")) }).Find("missing"));
    }

    [Fact]
    public void FigureThatIsSuspendedOrNotDue_IsNotMissing()
    {
        var pack = new Pack().Row("a", "count", "2023-01", "1", "2", "3", "4", "5").Row("b", "count", "2023-01", "1", "", "", "", "5");
        Assert.Equal(["2023-02", "2023-03", "2023-04"], pack.Find("missing").Select(finding => finding.Period!.ToString()));
        Assert.Equal(["2023-03"], pack.Change("b", row => row with { Rhythm = ReportingRhythm.Parse("2 months from 2023-01", Core.Periods.Frequency.Month).Value }).Find("missing").Select(finding => finding.Period!.ToString()));
        Assert.Empty(pack.Suspend("b", new DateOnly(2023, 3, 28), new DateOnly(2023, 4, 30)).Find("missing"));
    }

    [Fact]
    public void FiguresMissingInARow_AreOneLine_AndSeparateFindings()
    {
        var pack = new Pack().Row("a", "count", "2023-01", "1", "2", "3", "4", "5").Row("b", "count", "2023-01", "1", "", "", "4", "").Row("c", "count", "2023-01", "1", "", "3", "4", "5");
        var findings = pack.Find("missing");
        Assert.Equal(4, findings.Count);
        Assert.Equal(
            ["“b” has no figure for February 2023 to March 2023", "“b” has no figure for May 2023", "“c” has no figure for February 2023"],
            FindingRun.Fold(pack.Audit(), AuditedFinding.Of(findings, [])).Select(run => run.Message.Split(',')[0]));
    }

    [Theory]
    [InlineData(ChartKind.T, 0)] // days between events: a month without an event ends none
    [InlineData(ChartKind.Xmr, 1)]
    public void GapBetweenEvents_IsNotMissing(ChartKind chart, int findings) =>
        Assert.Equal(findings, new Pack().Row("a", "count", "2023-01", "1", "2", "3").Row("b", "days", "2023-01", "12", "", "40").Change("b", row => row with { Chart = chart }).Find("missing").Count);

    [Fact]
    public void FigureExpectedByATime_IsNotAlsoMissing() =>
        Assert.Empty(new Pack().Row("a", "count", "2023-01", "1", "2").Row("b", "count", "2023-01", "1").Check("b expected-by 15 working days").Find("missing"));

    [Fact]
    public void Row_NeedsATargetOwnerAndDefinition()
    {
        var pack = new Pack().Row("a", "count", "2023-01", "1").Row("b", "count", "2023-01", "1").Aim("b", "no target")
            .Change("a", row => row with { Owner = null, Description = " " });
        Assert.Equal(["no-definition", "no-owner", "no-target"], AuditFigures.Run(pack.Audit()).Select(finding => finding.Check));
        Assert.All(AuditFigures.Run(pack.Audit()), finding => Assert.Equal("a", finding.Indicator?.ToString()));
        Assert.Empty(AuditFigures.Run(pack.Change("a", row => row with { Status = new IndicatorStatus(ReportingState.Ceased) }).Audit()));
    }

    // The teams below it have figures of their own, and none has a target.
    [Theory]
    [InlineData("at most £300k", "2023-Q1", 0)]
    [InlineData("no target", null, 0)]
    [InlineData("at most £300k", "2023-Q2", 1)]
    public void TargetOfTheWholeAlone_IsATarget_AlsoByQuarter(string target, string? from, int findings) => Assert.Equal(
        findings,
        new Pack().Row("spend", "money", "2023-06", "£90k").Team("ash", null, null).Of("ash", "spend", "2023-06", "£90k").Aim("spend", target, from, Pack.Trust).Find("no-target").Count);

    // The figure is of January 2023.
    [Theory]
    [InlineData("2022-04-01", null, null, 0)]
    [InlineData("2022-04-01", "2023-01-15", null, 0)]
    [InlineData("2022-04-01", "2022-12-31", null, 1)]
    [InlineData("2023-02-01", null, null, 1)]
    [InlineData("2022-04-01", null, "2023-02", 1)]
    public void RequirementOfAContract_IsATarget_WhileItIsInForce(string first, string? last, string? from, int findings) => Assert.Equal(
        findings,
        new Pack().Row("visits", "percentage", "2023-01", "90%").Require("nursing", "visits", "at least 95%", DateOnly.Parse(first, CultureInfo.InvariantCulture), last is null ? null : DateOnly.Parse(last, CultureInfo.InvariantCulture), from).Find("no-target").Count);

    [Theory]
    [InlineData("Head of Quality", 0)]
    [InlineData("head of quality", 0)]
    [InlineData("quality-head", 0)]
    [InlineData("Head of Quality and Safety", 1)]
    [InlineData("Quality-Head", 1)]
    [InlineData(null, 0)]
    public void Owner_MustBeAPost_WhereThereArePosts(string? owner, int findings)
    {
        var pack = new Pack().Row("a", "count", "2023-01", "1").Change("a", row => row with { Owner = owner });
        Assert.Empty(pack.Find("owner-no-post"));
        var found = pack.Post("chief-nurse", "Chief Nurse").Post("quality-head", "Head of Quality").Find("owner-no-post");
        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal((Severity.Note, "a"), (finding.Severity, finding.Indicator?.ToString())));
        Assert.Empty(pack.Change("a", row => row with { Status = new IndicatorStatus(ReportingState.Ceased) }).Find("owner-no-post"));
    }

    [Theory]
    [InlineData(null, null, 1)]
    [InlineData("Still off target.", null, 1)]
    [InlineData("Still off target.", "A plan is under way.", 0)]
    public void RedFigure_NeedsAnAction(string? text, string? actions, int findings)
    {
        var pack = new Pack().Row("a", "percentage", "2023-01", "10%", "80%").Aim("a", "at least 90%").Say("a", "2023-02", text, actions);
        var found = pack.Find("red-without-action");
        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal("2023-02", finding.Period!.ToString()));
    }

    [Theory]
    [InlineData(null, "there is no commentary on it")]
    [InlineData(" ", "there is no commentary on it")]
    [InlineData("All is well.", "its commentary does not say why")]
    [InlineData("The rate of 6.98% is a record.", "its commentary does not say why")]
    [InlineData("An unusually hard winter.", null)]
    public void Outlier_NeedsAnExplanation(string? text, string? ending)
    {
        var pack = new Pack().Row("a", "percentage", "2023-01", "6.98%").Say("a", "2023-01", text);
        var cell = Pack.Cell("a", Make.Period("2023-01"), "6.98%");
        var found = AuditFigures.Run(pack.Audit() with { Outliers = [new Outlier(cell, 6.8666m, IsHigh: true)] }).Where(finding => finding.Check == "outlier").ToList();
        Assert.Equal(ending is null ? null : $"“a” for January 2023, 6.98%, is above its upper limit of 6.87%, and {ending}.", found.SingleOrDefault()?.Message);
    }

    [Fact]
    public void FigureChangedSinceItWasPublished_IsFound()
    {
        var published = new Pack().Row("a", "count", "2023-01", "1", "2", "3").Figures();
        var found = AuditFigures.Run(new Pack().Row("a", "count", "2023-01", "1", "5").Audit() with { Published = published }).Where(finding => finding.Check == "changed").ToList();
        Assert.Equal(["“a” for February 2023 was published as 2 and is 5 now.", "“a” for March 2023 was published as 3 and has been withdrawn since."], found.Select(finding => finding.Message));
    }

    [Theory]
    [InlineData("84%", 53, 63, "53/63", true)]
    [InlineData("4/4 (100%)", null, null, "4/4", true)]
    [InlineData("4/5", null, null, "4/4", false)]
    [InlineData("80%", null, null, "4/5", true)]
    [InlineData("79%", null, null, "4/5", false)]
    [InlineData("N/A", null, null, "4/5", true)]
    [InlineData("0/0", null, null, "0/0", true)]
    public void PrintedFigure_EqualsTheCountOfItsLineList(string printed, int? numerator, int? denominator, string counted, bool holds)
    {
        var period = Make.Period("2023-01");
        var audit = new Pack().Row("a", "percentage", "2023-01", printed).With(Pack.Cell("a", period, printed, numerator, denominator)).Audit() with
        {
            Counted = [new CountedCell(Pack.Cell("a", period, counted), "complaints", "answered within 35 working days")],
        };
        Assert.Equal(holds, AuditFigures.Run(audit).All(finding => finding.Check != "line-list"));
    }

    [Theory]
    [InlineData("July: 53 of 63 complaints (84%).", 0)]
    [InlineData("July: 53 of 63 complaints (85%).", 1)]
    [InlineData("July: 53 of 99999999999999999999999999999999 complaints (85%).", 0)]
    [InlineData("It was 71.0% in January 2023.", 0)]
    [InlineData("It was 71% in January 2023.", 0)]
    [InlineData("It was 72% in January 2023.", 1)]
    [InlineData("It was 72% in January 2023, against a target of 90%.", 0)] // two numbers: unclear
    [InlineData("It was 72% in January.", 1)]
    [InlineData("It was 72% in June.", 0)] // the year of June is unclear
    [InlineData("The national rate was 72% in January 2023.", 0)]
    [InlineData("It was 72% in November 2019.", 0)] // not in the table
    public void NumberInProse_EqualsTheNumberInTheTable(string text, int findings) =>
        Assert.Equal(findings, new Pack().Row("a", "percentage", "2023-01", "71.0%").Say("a", "2023-01", text).Find("prose").Count);

    [Fact]
    public void StandingCodes_AreUnique() => Assert.Equal(StandingChecks.All.Count, StandingChecks.All.Select(check => check.Code).Distinct().Count());
}
