using System.Globalization;
using Plumbline.Core.Commentaries;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Statuses;
using Plumbline.Core.Targets;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.Summaries;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Blocks;

/// <summary>What a first page says, counts and shows.</summary>
public sealed class SummaryPageTests
{
    [Fact]
    public void Page_OfTheSampleYear_LeadsWithWhatToAsk_AndGroupsTheRestByIt()
    {
        var document = ComposeReportTests.Compose("trust", "quality-dashboard", "2023-12");
        var text = PlainText.Of(document).Replace('\u00a0', ' ');

        Assert.Contains("In December 2023, 22 of the 30 measures that are rated met their target; 8 did not. Sickness absence in the month, at 6.98%, is above its usual range: ask why. Five of the 8 are in Mandatory training. No action is recorded for any of the 8 below.", text, StringComparison.Ordinal);
        Assert.Equal(["Sickness absence in the month, at 6.98%, is above its usual range: ask why."], FirstPage.Lead(document).Content.OfType<Strong>().Select(static strong => strong.PlainText));
        Assert.Equal(
            ["Find the cause something has changed for the worse", "Change how it is done the target has been missed every time since it was set, or is out of reach; the furthest from target first", "Keep watch off target, and no chart shows a change for the worse now", "Too early to say no usual range to compare with"],
            FirstPage.Attention(document).Groups.Select(static group => group.Heading!.PlainText));
        // None has an action: the lead says so, and no column repeats it.
        Assert.Equal(["Measure", "December 2023", "Target, distance", "Since November 2023", "January to December 2023", "Variation, assurance", "What the chart says"], FirstPage.Attention(document).Columns.Select(static column => column.Header));
        Assert.Equal(100, FirstPage.Attention(document).Columns.Sum(static column => column.Share));
        Assert.Contains("8 off target · ", text, StringComparison.Ordinal);
        Assert.Contains("51 have no target", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_OfTheSampleYear_CountsEveryMeasureOnce()
    {
        var counts = FirstPage.Counts(ComposeReportTests.Compose("trust", "quality-dashboard", "2023-12"));
        var all = int.Parse(FirstPage.Heading("All", "measures", ComposeReportTests.Compose("trust", "quality-dashboard", "2023-12")), CultureInfo.InvariantCulture);
        Assert.Equal(all, FirstPage.Numbers(counts[..counts.IndexOf(':', StringComparison.Ordinal)]).Sum());
        Assert.Equal(FirstPage.Numbers(counts[..counts.IndexOf(':', StringComparison.Ordinal)]).Last(), FirstPage.Numbers(counts[counts.IndexOf(':', StringComparison.Ordinal)..]).Sum());
    }

    [Fact]
    public void Page_OfTheCorporateReport_SaysItsColours_AndLinksEveryRow()
    {
        var document = ComposeReportTests.Compose("council", "corporate-performance", "2020-Q2");

        Assert.StartsWith("By their latest figures, 19 of the 35 indicators that are rated met their target (19 Blue); 16 did not (16 Red).", FirstPage.Lead(document).Content.PlainText, StringComparison.Ordinal);
        Assert.Equal("For the General Purposes Committee", document.Audience);
        var rows = FirstPage.Attention(document).Groups.SelectMany(static group => group.Rows).ToList();
        Assert.All(rows, static row => Assert.Contains(row.Cells[0].Content, static inline => inline is Hyperlink));
        // What does not fit the sheet is counted.
        var rest = rows[^1].Cells[0].Span > 1 ? FirstPage.Numbers(rows[^1].Cells[0].Content.PlainText).Single() - 1 : 0;
        Assert.Equal(16, rows.Count + rest);
        Assert.Equal(["None recorded", "Recorded"], rows.Where(static row => row.Cells[0].Span == 1).Select(static row => row.Cells[^1].Content.PlainText).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", "In March 2023, the one measure that is rated met its target.", "1 on target")]
    [InlineData("late", "In March 2023, the one measure that is rated met its target.", "1 on target · 1 has no figure")]
    [InlineData("late,later", "In March 2023, the one measure that is rated met its target.", "1 on target · 2 have no figure")]
    [InlineData("off", "In March 2023, 1 of the 2 measures that are rated met its target; one did not. Off, at 80%, is", "1 off target · 1 on target")]
    [InlineData("off,late,aimless", "In March 2023, 1 of the 2 measures that are rated met its target; one did not. Off, at 80%, is", "1 off target · 1 on target · 2 not rated: 1 has no target; 1 has no figure")]
    public void Counts_AgreeWithTheirNouns_AndAddUp(string others, string lead, string counts)
    {
        var organisation = new SmallOrganisation().With("well", "2023-03 95%", "at least 90%");
        foreach (var code in others.Split(',', StringSplitOptions.RemoveEmptyEntries)) organisation = organisation.With(code, code == "off" ? "2023-03 80%" : "2023-03 TBA", code == "aimless" ? "no target" : "at least 90%");
        var document = organisation.Compose("2023-03", new SummaryBlock(), FirstPage.ThreeMonths);

        Assert.StartsWith(lead, FirstPage.Lead(document).Content.PlainText, StringComparison.Ordinal);
        Assert.Equal(counts, FirstPage.Counts(document));
        Assert.Equal(others.Contains("off", StringComparison.Ordinal), !PlainText.Of(document).Contains("is off target.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(3, 0, "all 3 measures that are rated met their target")]
    [InlineData(1, 0, "the one measure that is rated met its target")]
    [InlineData(0, 1, "the one measure that is rated did not meet its target")]
    [InlineData(0, 3, "none of the 3 measures that are rated met its target")]
    [InlineData(1, 2, "1 of the 3 measures that are rated met its target; 2 did not")]
    [InlineData(2, 1, "2 of the 3 measures that are rated met their target; one did not")]
    public void Lead_CountsWhatMetItsTarget(int met, int off, string expected)
    {
        var organisation = new SmallOrganisation();
        for (var i = 0; i < met + off; i++) organisation = organisation.With($"m{i}", $"2023-03 {(i < met ? 95 : 80)}%", "at least 90%");
        Assert.StartsWith($"In March 2023, {expected}.", FirstPage.Lead(organisation.Compose("2023-03", new SummaryBlock(), FirstPage.ThreeMonths)).Content.PlainText, StringComparison.Ordinal);
        // A dashboard without a first page begins with the same sentence.
        Assert.Equal($"In March 2023, {expected}.", FirstPage.Lead(organisation.Compose("2023-03", FirstPage.ThreeMonths)).Content.PlainText);
    }

    [Fact]
    public void AMonthWithoutFigures_SaysWhichIsTheLatest_AndConcludesNothing()
    {
        var document = new SmallOrganisation().With("rate", FirstPage.Year(static month => month == 12 ? "50%" : month % 2 == 0 ? "95%" : "96%"), "at least 90%").Compose("2031-01", new SummaryBlock(), FirstPage.ThreeMonths);
        var text = PlainText.Of(document);

        Assert.Equal("No figure has been reported for January 2031; the latest is March 2023.", FirstPage.Lead(document).Content.PlainText);
        Assert.Equal("1 has no figure", FirstPage.Counts(document));
        Assert.DoesNotContain("ask why", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Since", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Changed for the", text, StringComparison.Ordinal);
    }

    [Fact]
    public void AMonthOfMissingValues_NamesTheLatestMonthWithAFigure()
    {
        var document = new SmallOrganisation().With("rate", "2023-01 95%; 2023-02 96%; 2023-03 N/A", "at least 90%").Compose("2023-03", new SummaryBlock(), FirstPage.ThreeMonths);
        Assert.Equal("No figure has been reported for March 2023; the latest is February 2023.", FirstPage.Lead(document).Content.PlainText);
    }

    [Fact]
    public void AReportWithoutTargetsAndLimits_HasAFirstPage_WithItsMeasures()
    {
        var document = new SmallOrganisation().With("calls", "2023-02 9; 2023-03 7").Compose("2023-03", new SummaryBlock(), FirstPage.ThreeMonths);
        Assert.Equal("In March 2023, the one measure has no target.", FirstPage.Lead(document).Content.PlainText);
        Assert.Contains("Nothing can be said yet: no measure is rated, and none has a usual range.", PlainText.Of(document), StringComparison.Ordinal);
        Assert.Equal(["The one measure nothing here is off target"], FirstPage.Attention(document).Groups.Select(static group => group.Heading!.PlainText));
        Assert.Contains("The one measure", Traversal.Elements(document.Content).OfType<Heading>().Select(static heading => heading.Content.PlainText));
        Assert.Equal("1 has no target", FirstPage.Counts(document));
    }

    // What needs no attention has the room, as much of it as fits.
    [Fact]
    public void AReportWithoutTargets_ListsAsManyMeasuresAsFit()
    {
        var organisation = new SmallOrganisation();
        for (var i = 0; i < 200; i++) organisation = organisation.With($"m{i}", "2023-02 9; 2023-03 7");
        var rows = FirstPage.Attention(organisation.Compose("2023-03", new SummaryBlock(), FirstPage.ThreeMonths)).Groups.Single().Rows;
        Assert.InRange(rows.Length, 12, 100);
        Assert.Equal($"and {200 - rows.Length + 1} more to read", rows[^1].Cells[0].Content.PlainText);
    }

    [Fact]
    public void TargetOfAYear_StandsWithTheShareThatIsDue()
    {
        var document = new SmallOrganisation()
            .With("checks", "2022-11 500; 2022-12 600", "at least 900", static indicator => indicator with { Measure = Measure.Of(MeasureKind.Count) }, static target => target with { Basis = TargetBasis.ProRata })
            .Compose("2022-12", new SummaryBlock(), FirstPage.ThreeMonths);
        Assert.StartsWith("at least 900, pro rata 675", FirstPage.Attention(document).Groups.SelectMany(static group => group.Rows).Single().Cells[2].Content.PlainText, StringComparison.Ordinal);
        Assert.Equal("at least 900, pro rata 675", Traversal.Elements(document.Content).OfType<Table>().Single(static table => table.Density == TableDensity.Dense).Groups.SelectMany(static group => group.Rows).Single().Cells[1].Content.PlainText);
    }

    // The page of an indicator that has stopped shows its last figure; nobody is asked to act on it.
    [Theory]
    [InlineData(ReportingState.Active, "By their latest figures, none of the 2 indicators that are rated met its target.")]
    [InlineData(ReportingState.Suspended, "By their latest figures, the one indicator that is rated did not meet its target.")]
    [InlineData(ReportingState.Ceased, "By their latest figures, the one indicator that is rated did not meet its target.")]
    public void AStoppedIndicator_AsksForNoAttention_AmongLatestFigures(ReportingState state, string lead)
    {
        var status = new IndicatorStatusSpan(IndicatorCode.Parse("stopped").Value, null, new DateOnly(2023, 2, 1), null, state, "end of the programme");
        var document = new SmallOrganisation { Figures = FiguresShown.Latest, Statuses = state == ReportingState.Active ? [] : [status] }
            .With("stopped", "2022-12 70%; 2023-01 71%", "at least 90%")
            .With("off", "2023-02 80%; 2023-03 81%", "at least 90%")
            .Compose("2023-03", new SummaryBlock(), new IndicatorPagesBlock(IndicatorSelection.All));
        Assert.StartsWith(lead, FirstPage.Lead(document).Content.PlainText, StringComparison.Ordinal);
        Assert.Equal(state == ReportingState.Active ? ["Stopped", "Off"] : ["Off"], FirstPage.Pressing(document));
    }

    [Fact]
    public void LatestFigures_OfAPeriodWithoutAny_SayOfWhichTheyAre()
    {
        var document = new SmallOrganisation { Figures = FiguresShown.Latest }.With("off", "2023-02 80%; 2023-03 81%", "at least 90%").Compose("2023-06", new SummaryBlock(), new IndicatorPagesBlock(IndicatorSelection.All));
        Assert.StartsWith("No figure has been reported for June 2023; the latest is March 2023. By their latest figures, the one indicator that is rated did not meet its target.", FirstPage.Lead(document).Content.PlainText, StringComparison.Ordinal);
    }

    // The sentence is longer than four lines of its column in a page that stands with a column of actions.
    [Fact]
    public void WhatTheChartSays_IsNeverCut()
    {
        var organisation = new SmallOrganisation
        {
            Orientation = PageOrientation.Portrait,
            Commentaries = [new Commentary(IndicatorCode.Parse("rate").Value, SmallOrganisation.Top, Period.Month(2023, 3), "Why.", "Head; June; train", null)],
        }.With("rate", FirstPage.Year(static month => month == 12 ? "1234567" : month % 2 == 0 ? "963051" : "910400"), "at most 1000000", static indicator => indicator with { Measure = Measure.Of(MeasureKind.Count), Polarity = Polarity.Lower });
        var table = FirstPage.Attention(organisation.Compose("2023-03", new SummaryBlock(), FirstPage.ThreeMonths));
        Assert.Equal("Action", table.Columns[^1].Header);
        Assert.EndsWith("for the first time in 13 months.", table.Groups[0].Rows[0].Cells[^2].Content.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public void HeadingOverTheOthers_LeavesDoubtfulFiguresApart()
    {
        var document = new SmallOrganisation().With("off", "2023-03 80%", "at least 90%").With("odd", "2023-03 80%!||Likely 88%", "at least 90%").Compose("2023-03", new SummaryBlock(), FirstPage.ThreeMonths);
        Assert.Equal("All other measures nothing here is off target, doubtful figures apart", FirstPage.Attention(document).Groups[^1].Heading!.PlainText);
    }

    // 40 measures off target do not fit: each group has a row, and the rest are counted and linked.
    [Theory]
    [InlineData(PageOrientation.Landscape)]
    [InlineData(PageOrientation.Portrait)]
    public void RowsThatDoNotFit_AreCounted_AndLinked(PageOrientation orientation)
    {
        var organisation = new SmallOrganisation { Orientation = orientation };
        for (var i = 0; i < 40; i++) organisation = organisation.With($"early{i}", "2023-02 40%; 2023-03 45%", "at least 90%").With($"watch{i}", FirstPage.Year(static month => month % 2 == 0 ? "60%" : "95%"), "at least 90%");
        var table = FirstPage.Attention(organisation.Compose("2023-03", new SummaryBlock(), FirstPage.ThreeMonths));

        Assert.Equal(80, table.Groups.Sum(static group => group.Rows.Sum(static row => row.Cells[0].Span == 1 ? 1 : FirstPage.Numbers(row.Cells[0].Content.PlainText).Single())));
        Assert.All(table.Groups, static group =>
        {
            Assert.True(group.Rows.Length > 1);
            Assert.Equal(1, group.Rows[0].Cells[0].Span);
            Assert.Single(group.Rows[^1].Cells[0].Content.OfType<Hyperlink>());
        });
    }

    [Fact]
    public void SmallReport_ShowsItsOtherMeasuresToo()
    {
        var document = new SmallOrganisation().With("off", "2023-03 80%", "at least 90%").With("well", "2023-03 95%", "at least 90%").With("plain", "2023-03 3%").Compose("2023-03", new SummaryBlock(), FirstPage.ThreeMonths);
        Assert.Equal(["Too early to say no usual range to compare with", "All other measures nothing here is off target"], FirstPage.Attention(document).Groups.Select(static group => group.Heading!.PlainText));
        Assert.Equal(["Well", "Plain"], FirstPage.Attention(document).Groups[1].Rows.Select(static row => row.Cells[0].Content.PlainText));
    }
}
