using Plumbline.Reports.Blocks.Screens;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Tests.Screens;

public sealed class ScreenChartsTests
{
    private static readonly ScreenCharts Trust = ScreenCharts.Of(SiteReport.Trust, static _ => true);

    private static Table Counts => Trust.Content.OfType<Table>().Single();

    [Fact]
    public void EveryMeasure_HasAChart_OrAPlaceAmongThoseWithout()
    {
        var charts = Trust.Content.OfType<SmallMultiples>().SelectMany(static group => group.Charts).ToList();
        Assert.Equal(SiteReport.Trust.Lines.All.Length, Trust.Charted.Length + Trust.Others.Length);
        Assert.Equal(Trust.Charted.Length, charts.Count);
        Assert.Equal(Trust.Others.Length, Trust.Content.OfType<ItemList>().Single().Items.Length);
    }

    [Fact]
    public void WhatChangedForTheWorse_ComesFirst()
    {
        Assert.Equal("Changed for the worse: 1", Trust.Content.OfType<Heading>().First().Content.PlainText);
        Assert.Equal(
            Trust.Charted.Where(static line => line.Reading.IsConcern).Select(static line => line.Indicator.NameInList),
            Trust.Content.OfType<SmallMultiples>().First().Charts.Select(static chart => chart.Title));
    }

    [Fact]
    public void Counts_AddUpToTheCharts()
    {
        var rows = Counts.Groups.SelectMany(static group => group.Rows).ToList();
        foreach (var column in Enumerable.Range(1, Counts.Columns.Length - 1))
            Assert.Equal(Number(rows[^1].Cells[column]), rows.SkipLast(1).Sum(row => Number(row.Cells[column])));
        Assert.Equal(Trust.Charted.Length, rows[^1].Cells.Skip(1).Sum(Number));

        static int Number(Cell cell) => cell.IsEmpty ? 0 : int.Parse(cell.Content.PlainText, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void EveryTotal_LeadsToItsCharts()
    {
        var anchors = Trust.Content.OfType<Heading>().Select(static heading => heading.Anchor).ToHashSet();
        Assert.All(Counts.Groups.SelectMany(static group => group.Rows).Last().Cells.SelectMany(static cell => cell.Content).OfType<Hyperlink>(), link => Assert.Contains(link.Anchor!, anchors));
    }

    [Fact]
    public void Charts_OfOnePicture_AreOneSize() =>
        Assert.Single(Trust.Content.OfType<SmallMultiples>().SelectMany(static group => group.Charts).Select(static chart => (chart.Scene.Width, chart.Scene.Height)).Distinct());
}
