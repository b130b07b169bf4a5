using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.Units;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Scenes;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Blocks;

public sealed class ByUnitBlockTests
{
    private static readonly UnitViews All = new(Table: true, Multiples: true, Funnel: true);

    private static ByUnitBlock Block(UnitOrder order = UnitOrder.Name, UnitViews? show = null) =>
        new(IndicatorSelection.All with { Indicators = ["seen"] }) { Order = order, Show = show ?? UnitViews.Usual };

    private static Chart Funnel(SmallOrganisation organisation) =>
        Traversal.Elements(organisation.Compose("2023-03", Block(show: All)).Content).OfType<Chart>().Single(static chart => chart.Data is not null);

    private static SmallOrganisation Organisation => new SmallOrganisation()
        .With("seen", "2023-02 90%; 2023-03 299/330", "at least 90%")
        .WithTeam("a", "Ash", "seen: 2023-02 90/100; 2023-03 95/100")
        .WithTeam("b", "Birch", "seen: 2023-03 104/130")
        .WithTeam("c", "Cedar", "seen: 2023-02 60/100")
        .WithTeam("d", "Dogwood", "seen: 2023-02 99/100; 2023-03 100/100");

    [Theory]
    [InlineData(UnitOrder.Name, "Ash; Birch; Dogwood; Small Trust")]
    [InlineData(UnitOrder.Value, "Dogwood; Ash; Birch; Small Trust")]
    [InlineData(UnitOrder.Distance, "Birch; Ash; Dogwood; Small Trust")]
    public void Units_StandInTheirOrder_AndTheWholeLast(UnitOrder order, string names)
    {
        var table = Traversal.Elements(Organisation.Compose("2023-03", Block(order)).Content).OfType<Table>().Single();

        Assert.Equal(names, string.Join("; ", table.Groups.SelectMany(static group => group.Rows).Select(static row => row.Cells[0].Content.PlainText)));
        Assert.Equal(RowStyle.Total, table.Groups[^1].Rows[^1].Style);
    }

    [Fact]
    public void Indicators_StandInTheOrderGiven_EachHeadedByThePeriodItShows()
    {
        var organisation = new SmallOrganisation()
            .With("early", "2023-01 1; 2023-02 2; 2023-03 3", change: static indicator => indicator with { Aggregation = Aggregation.Sum, Measure = Measure.Of(MeasureKind.Count) })
            .With("late", "2023-03 5", change: static indicator => indicator with { Aggregation = Aggregation.Latest, Measure = Measure.Of(MeasureKind.Count) })
            .WithTeam("a", "Ash", "early: 2023-01 1; 2023-02 2; 2023-03 3")
            .WithTeam("b", "Birch", "late: 2023-03 5");
        var tables = Traversal.Elements(organisation.Compose("2022-Q4", new ByUnitBlock(IndicatorSelection.All with { Indicators = ["late", "early"] })).Content).OfType<Table>().ToList();

        Assert.Equal(["quarter 4 2022/23", "quarter 4 2022/23"], tables.Select(static table => table.Columns[1].Header));
        Assert.Equal("5", tables[0].Groups[^1].Rows[^1].Cells[1].Content.PlainText);
        Assert.Equal("6", tables[1].Groups[^1].Rows[^1].Cells[1].Content.PlainText);
    }

    [Fact]
    public void UnitsWithoutAFigure_AreListed() =>
        Assert.Contains("No figure for March 2023: Cedar.", PlainText.Of(Organisation.Compose("2023-03", Block())), StringComparison.Ordinal);

    [Fact]
    public void ATotal_SaysItsParts_AndHasNoCell()
    {
        var organisation = new SmallOrganisation()
            .With("seen", "2023-03 299/330").Last(static figure => figure with { Total = new Total { Rule = Aggregation.Ratio, Parts = 20, Missing = 2, Periods = [Period.Month(2023, 3)], IsOfUnits = true } })
            .WithTeam("a", "Ash", "seen: 2023-03 95/100");
        var table = Traversal.Elements(organisation.Compose("2023-03", Block()).Content).OfType<Table>().Single();

        Assert.Equal("Worked out from", table.Columns[^1].Header);
        Assert.Equal(["", "18 of 20"], table.Groups.SelectMany(static group => group.Rows).Select(static row => row.Cells[^1].Content.PlainText));
        Assert.IsType<Core.References.FigureSource.WorkedOut>(table.Groups[^1].Rows[^1].Cells[1].Source);
    }

    [Fact]
    public void Multiples_HaveOneScaleAndOnePeriod_AndNameTheirUnit()
    {
        var charts = Traversal.Elements(Organisation.Compose("2023-03", Block(show: All)).Content).OfType<SmallMultiples>().Single().Charts;

        Assert.Equal(["Ash", "Birch", "Dogwood"], charts.Select(static chart => chart.Title));
        Assert.Single(charts.Select(static chart => string.Join("; ", chart.Scene.Labels.Where(static label => label.Role is SceneRole.ValueAxis or SceneRole.TimeAxis).Select(static label => $"{label.Text} {label.At}"))).Distinct());
    }

    [Fact]
    public void Funnel_NamesTheUnitsOutside_InDrawingAlternativeAndTable()
    {
        var funnel = Funnel(Organisation);

        Assert.All(["Ash", "Birch", "Dogwood"], name => Assert.Contains(name, funnel.Scene.Labels.Select(static label => label.Text)));
        Assert.Equal("Seen by team, March 2023: funnel plot of 3 units around a mean of 90.6%. Outside the 99.8% limits: Birch (80.0%, below); Dogwood (100.0%, above).", funnel.Alternative);
        Assert.Equal(3, funnel.Data!.Groups.Sum(static group => group.Rows.Length));
    }

    [Fact]
    public void Funnel_OfManyUnits_NamesThoseOutsideOnly()
    {
        var organisation = new SmallOrganisation().With("seen", "2023-03 90%").WithTeam("far", "Far", "seen: 2023-03 60/100");
        for (var i = 0; i < 12; i++) organisation.WithTeam($"t{i:00}", $"Team {i:00}", "seen: 2023-03 90/100");
        var names = Funnel(organisation).Scene.Labels.Select(static label => label.Text).ToList();

        Assert.Contains("Far", names);
        Assert.DoesNotContain(names, static name => name.StartsWith("Team", StringComparison.Ordinal));
    }

    [Fact]
    public void Funnel_ShowsEveryLimitUpToItsName()
    {
        // Three values close together, far within limits that are wide.
        var organisation = new SmallOrganisation().With("seen", "2023-03 50%")
            .WithTeam("a", "Ash", "seen: 2023-03 15/30").WithTeam("b", "Birch", "seen: 2023-03 16/32").WithTeam("c", "Cedar", "seen: 2023-03 17/34");
        var scene = Funnel(organisation).Scene;

        Assert.Equal(2, scene.Items.OfType<SceneLine>().Count(static line => line.Role == SceneRole.Limit));
    }

    [Fact]
    public void Funnel_NamesUnitsItCannotPlot()
    {
        var organisation = Organisation.WithTeam("e", "Elm", "seen: 2023-03 91%");

        Assert.Contains("Not plotted, because the figure has no numerator and denominator to plot: Elm.", PlainText.Of(organisation.Compose("2023-03", Block(show: All))), StringComparison.Ordinal);
    }

    [Fact]
    public void DoubtfulFigure_IsNamed_AndInNoFunnel()
    {
        var text = PlainText.Of(Organisation.WithTeam("e", "Elm", "seen: 2023-02 80/100; 2023-03 10/100!||Typed twice").Compose("2023-03", Block(show: All))).Replace('\u00a0', ' ');

        Assert.Contains("Elm | 10/100\na doubtful figure | at least 90% | Off target\non a doubtful figure |", text, StringComparison.Ordinal);
        Assert.Contains("Not plotted, because the figure is doubtful: Elm.", text, StringComparison.Ordinal);
        Assert.Contains("funnel plot of 3 units around a mean of 90.6%", Funnel(Organisation.WithTeam("e", "Elm", "seen: 2023-03 10/100!||Typed twice")).Alternative, StringComparison.Ordinal);
        Assert.DoesNotContain("Typed twice", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Multiples_OfThousandsOfPounds_HaveNoDecimalsOfPounds()
    {
        var months = string.Join("; ", Enumerable.Range(0, 18).Select(static at => FormattableString.Invariant($"{Period.Month(2021, 10).Plus(at)} £{100 + (at % 4)}.{at % 9}k")));
        var organisation = new SmallOrganisation().With("seen", months, change: static indicator => indicator with { Measure = Measure.Of(MeasureKind.Money) }).WithTeam("a", "Ash", "seen: " + months).WithTeam("b", "Birch", "seen: " + months);
        var told = string.Join(' ', Traversal.Elements(organisation.Compose("2023-03", Block(show: All)).Content).OfType<SmallMultiples>().Single().Charts.Select(static chart => chart.Alternative));

        Assert.Contains("£10", told, StringComparison.Ordinal);
        Assert.DoesNotMatch("£[0-9,]+\\.[0-9]", told);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Multiples_HaveTheirFigures_WithOrWithoutTheTable(bool table)
    {
        var multiples = Traversal.Elements(Organisation.Compose("2023-03", Block(show: All with { Table = table, Funnel = false })).Content).OfType<SmallMultiples>().Single();

        Assert.Equal(["Period", "Ash", "Birch", "Dogwood"], multiples.Data!.Columns.Select(static column => column.Header));
        Assert.Equal("March 2023 95/100 104/130 100/100; February 2023 90/100  99/100", string.Join("; ", multiples.Data.Groups.SelectMany(static group => group.Rows).Select(static row => string.Join(' ', row.Cells.Select(static cell => cell.Content.PlainText)))));
        Assert.All(multiples.Charts, static chart => Assert.Contains(chart.Title, chart.Alternative, StringComparison.Ordinal));
    }

    [Fact]
    public void AHundredUnits_KeepTheirTable_AndCountTheChartsLeftOut()
    {
        var organisation = new SmallOrganisation().With("seen", "2023-03 90%");
        for (var i = 0; i < 100; i++) organisation.WithTeam($"t{i:000}", $"Team {i:000}", $"seen: 2023-03 {80 + (i % 20)}/100");
        var document = organisation.Compose("2023-03", Block(show: All));

        Assert.Equal(101, Traversal.Elements(document.Content).OfType<Table>().First().Groups.Sum(static group => group.Rows.Length));
        Assert.Equal(48, Traversal.Elements(document.Content).OfType<SmallMultiples>().Single().Charts.Length);
        Assert.Contains("52 more units have no chart here; the table has them all.", PlainText.Of(document), StringComparison.Ordinal);
    }

    [Fact]
    public void ACount_HasNoFunnel_AndSaysWhy()
    {
        var organisation = new SmallOrganisation().With("seen", "2023-03 3", change: static indicator => indicator with { Measure = Measure.Of(MeasureKind.Count) }).WithTeam("a", "Ash", "seen: 2023-03 3");

        Assert.Contains("No funnel plot is drawn: a funnel plot is for percentages and rates.", PlainText.Of(organisation.Compose("2023-03", Block(show: All))), StringComparison.Ordinal);
    }

    [Fact]
    public void Needs_AreOfEachUnitAndTheWhole()
    {
        var needs = Block().Needs(new ReportScope(Organisation.Picture, Period.Month(2023, 3)));

        Assert.Equal(["a", "b", "c", "d", "trust"], needs.Select(static need => need.Unit.ToString()));
    }
}
