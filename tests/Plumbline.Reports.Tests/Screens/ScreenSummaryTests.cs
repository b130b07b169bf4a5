using Plumbline.Reports.Blocks.Screens;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Screens;

public sealed class ScreenSummaryTests
{
    private static Table Attention(ScreenSummary summary) => summary.Attention.OfType<Table>().Single();

    private static IEnumerable<Row> Rows(ScreenSummary summary) => Attention(summary).Groups.SelectMany(static group => group.Rows);

    [Fact]
    public void Summary_OfTheTrust_SaysWhatItsPaperSays()
    {
        var summary = ScreenSummary.Of(SiteReport.Trust)!;

        Assert.Equal(
            "In December 2023, 22 of the 30 measures that are rated met their target; 8 did not. Sickness absence in the month, at 6.98%, is above its usual range: ask why. Five of the 8 are in Mandatory training. No action is recorded for any of the 8 below.",
            Assert.IsType<Paragraph>(summary.Lead[0]).Content.PlainText);
        Assert.Equal(SiteReport.Trust.Lines.Pressing.Select(static line => line.Indicator.NameInList), Rows(summary).Select(static row => row.Cells[0].Content.PlainText.Split('\n')[0]));
        Assert.Equal("6.98%\n2.48 points over\ntarget at most 4.5%", Rows(summary).First().Cells[1].Content.PlainText);
        Assert.Equal("Sickness absence in the month\nAbove its usual range, 4.30% to 6.87%, for the first time in 12 months.", Rows(summary).First().Cells[0].Content.PlainText);
    }

    [Fact]
    public void Summary_OfLatestFigures_NamesThePeriodOfEach_AndWhetherAnActionIsRecorded()
    {
        var summary = ScreenSummary.Of(SiteReport.Council)!;

        Assert.StartsWith("By their latest figures, 19 of the 36 measures", Assert.IsType<Paragraph>(summary.Lead[0]).Content.PlainText, StringComparison.Ordinal);
        Assert.Contains("0.0%\nSeptember 2020\n60.0 points short\ntarget at least 60.0%", Rows(summary).Select(static row => row.Cells[1].Content.PlainText));
        // The checks ask for an action on a figure of the period alone; of an earlier figure the words name the period.
        Assert.Equal(["Action recorded", "No action recorded", "No action recorded for quarter 1 2020/21", "No action recorded for quarter 4 2018/19"], Rows(summary).Select(static row => row.Cells[^1].Content.PlainText.Split('\n')[^1]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryLink_LeadsToAnAddressOfTheSite_AndEveryFigureToWhereItComesFrom()
    {
        foreach (var context in new[] { SiteReport.Trust, SiteReport.Council })
        {
            var summary = ScreenSummary.Of(context)!;
            Element[] all = [.. summary.Lead, .. summary.Attention, .. summary.All, .. summary.Better, .. summary.Since];
            Assert.All(SiteReport.Links(all), static link => Assert.StartsWith("/site/", link.Address?.OriginalString, StringComparison.Ordinal));
            Assert.All(Rows(summary), static row => Assert.StartsWith("/site/figures/", Assert.IsType<Hyperlink>(row.Cells[1].Content[0]).Address!.OriginalString, StringComparison.Ordinal));
            Assert.All(Rows(summary), static row => Assert.NotNull(row.Cells[1].Source));
        }
    }

    [Fact]
    public void ManyMeasures_AreCounted_WhereTheyWouldMakeThePageLong()
    {
        var organisation = new SmallOrganisation();
        for (var number = 1; number <= 120; number++) organisation.With($"measure-{number}", "2023-01 50%", "at least 90%");
        var context = organisation.Context("2023-01", [.. SiteReport.OfMonths.Blocks]).On(new SiteReport.Addresses());
        var rows = Rows(ScreenSummary.Of(context)!).ToList();

        Assert.Equal(31, rows.Count);
        Assert.Equal("and 90 more of which it is too early to say", rows[^1].Cells[0].Content.PlainText);
        Assert.Equal("/site/standing/OffTarget", Assert.IsType<Hyperlink>(rows[^1].Cells[0].Content[0]).Address!.OriginalString);
    }

    [Fact]
    public void NothingToAttendTo_IsSaid()
    {
        var context = new SmallOrganisation().With("falls", "2023-01 95%", "at least 90%").Context("2023-01", [.. SiteReport.OfMonths.Blocks]).On(new SiteReport.Addresses());
        Assert.StartsWith("Nothing is off target", Assert.IsType<Paragraph>(Assert.Single(ScreenSummary.Of(context)!.Attention)).Content.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public void NoMeasure_HasNoSummary() =>
        Assert.Null(ScreenSummary.Of(new SmallOrganisation().Context("2023-01", [.. SiteReport.OfMonths.Blocks]).On(new SiteReport.Addresses())));
}
