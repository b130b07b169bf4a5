using Plumbline.App.Charting;
using Plumbline.App.Reporting;
using Plumbline.App.Tests.Checking;
using Plumbline.Core.Analysis;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;

namespace Plumbline.App.Tests.Charting;

public sealed class ReadSeriesRowsTests
{
    // The last figure of every measure is rated here as by the ratings, and its limits are those of its chart.
    [Theory]
    [InlineData("community-trust", "2023-12")]
    [InlineData("county-council", "2020-Q2")]
    public async Task LastRow_SaysWhatTheRatingSays(string sample, string at)
    {
        await using var loaded = await LoadedSample.OfAsync(sample);
        var definitions = await loaded.DefinitionsAsync();
        var period = Period.Parse(at, definitions.Picture.Settings.Calendar).Value;
        var rated = await RateIndicators.RunAsync(loaded.Ledger, definitions, period);
        foreach (var one in rated.Where(one => one.Judgement.Observation is not null))
        {
            var rows = await ReadSeriesRows.RunAsync(loaded.Ledger, definitions, one.Judgement.Indicator, one.Judgement.Unit, period);
            Assert.Equal(rows.OrderBy(row => row.At.First), rows);
            Assert.Equal(rows.Count, rows.Select(row => row.Label).Distinct(StringComparer.Ordinal).Count());
            if (IndicatorCharts.IsOfGaps(one.Judgement.Indicator.Chart)) continue;
            var last = rows.Last(row => row.Figure is not null);
            Assert.Equal(one.Judgement.Observation!.Value.Text, last.Figure!.Value.Text);
            Assert.Equal(one.Judgement.Status, last.Judgement!.Status);
        }
    }

    [Fact]
    public async Task Limits_AreThoseOfTheChart_InTheUnitOfTheFigures()
    {
        await using var loaded = await LoadedSample.OfAsync("community-trust");
        var definitions = await loaded.DefinitionsAsync();
        var indicator = definitions.Picture.Find(IndicatorCode.Parse("sickness-monthly").Value)!;
        var rows = await ReadSeriesRows.RunAsync(loaded.Ledger, definitions, indicator, definitions.Picture.Units.Top.Code);
        Assert.Equal(24, rows.Count(row => row.Figure is not null));
        Assert.All(rows.Where(row => row.Figure?.Amount is not null && row.Point?.Value is not null), row => Assert.Equal((double)row.Figure!.Amount!.Value, row.Point!.Value!.Value * row.Factor, 6));
        Assert.All(rows.Where(row => row.Point?.Lower is not null), row => Assert.InRange(row.Point!.Centre!.Value, row.Point.Lower!.Value, row.Point.Upper!.Value));
        Assert.Equal(ChartScale.FactorOf(indicator), rows[^1].Factor);
    }
}
