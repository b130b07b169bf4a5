using Plumbline.App.Importing.Options;

namespace Plumbline.App.Tests.Importing;

public sealed class DoubtfulFiguresTests
{
    [Theory]
    [InlineData("Sickness absence", "0.056", "a percentage below one; where a spreadsheet holds 14.7% as 0.147, format its cells as percentages")]
    [InlineData("Sickness absence", "£61k", "an amount of money, though the indicator is a percentage; correct the figure, or the measure in indicators.csv")]
    [InlineData("Sickness absence", "104%", "a percentage cannot be so high; correct the figure, or the measure in indicators.csv")]
    [InlineData("Incidents", "5%", "a percentage, though the indicator is a count; correct the figure, or the measure in indicators.csv")]
    [InlineData("Incidents", "-1", "a count cannot be so low; correct the figure, or the measure in indicators.csv")]
    [InlineData("Surplus or deficit", "5%", "a percentage, though the indicator is money; correct the figure, or the measure in indicators.csv")]
    [InlineData("Incidents", "1/2", "a part of a whole, though the indicator is a count; correct the figure, or the measure in indicators.csv")]
    [InlineData("Incidents", "Yes", "a word, though the indicator is a count; correct the figure, or the measure in indicators.csv")]
    [InlineData("Incidents", "12.5", "a number with decimals, though the indicator counts whole things; correct it, or give its indicator decimals")]
    [InlineData("Sickness absence", "0/0 (0%)", "a rate over zero; leave it out, as in 0/0, which has no rate")]
    [InlineData("Sickness absence", "0/0", null)]
    [InlineData("Sickness absence", "0.5%", null)]
    [InlineData("Sickness absence", "5.6", null)]
    [InlineData("Sickness absence", "0", null)]
    [InlineData("Sickness absence", "4/5 (80%)", null)]
    [InlineData("Surplus or deficit", "(£61k)", null)]
    public async Task AFigureUnlikeItsIndicator_IsReadUnchanged_WithAWarning(string indicator, string value, string? doubt)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("wide.csv", $"Indicator,Apr-23\n{indicator},{value}\n");
        Assert.True(preview.IsAcceptable);
        Assert.Equal(value, Assert.Single(preview.New).Value);
        var told = preview.Remarks.SingleOrDefault();
        Assert.Equal(doubt is null ? null : $"wide.csv:2:2: “{value}” for {preview.New[0].Indicator}: {doubt}; read unchanged", told is null ? null : $"{told.Place}: {told.Text}");
        Assert.NotEqual(false, told?.NeedsAttention);
    }

    [Fact]
    public async Task ARowOfDoubtfulFigures_IsReportedOnce()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("wide.csv", "Indicator,Apr-23,May-23,Jun-23\nSickness absence,0.056,0.057,0.058\n");
        Assert.StartsWith("“0.056” for sickness, and 2 more like it: ", Assert.Single(preview.Remarks).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("2023-06-30", null)]
    [InlineData("2023-06-29", "wide.csv:2:4: “3” for incidents: a figure for a period that has not ended by 29 June 2023; mark it provisional, or correct the period; read unchanged")]
    [InlineData("2023-04-30", "wide.csv:2:3: “2” for incidents, and 1 more like it: a figure for a period that has not begun by 30 April 2023; correct the period; read unchanged")]
    public async Task AFigureOfAnUnfinishedPeriod_IsReported(string? today, string? told)
    {
        await using var store = await ImportStore.SmallAsync();
        var options = new ImportOptions { Today = today is null ? null : DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture) };
        using var preview = await store.PreviewAsync("wide.csv", "Indicator,Apr-23,May-23,Jun-23\nIncidents,1,2,3\n", options);
        Assert.Equal(told, preview.Remarks.Select(remark => $"{remark.Place}: {remark.Text}").SingleOrDefault());
    }

    [Fact]
    public async Task AFigureOutOfScale_IsReportedWithItsNeighbours_InAnyOrder()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("wide.csv", "Indicator,Jul-23,Apr-23,Jun-23,May-23\nSickness absence,5.1%,4.9%,0.05%,5%\nIncidents,1,200,3,4\n");
        var told = Assert.Single(preview.Remarks);
        Assert.Equal("wide.csv:2:4: “0.05%” for sickness: a hundredth of the figures beside it, which are 4.9% to 5.1%; correct it, or leave it where it is true; read unchanged", $"{told.Place}: {told.Text}");
    }

    [Fact]
    public async Task AFigureThatIsDoubtfulByItself_IsReportedOnce()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("wide.csv", "Indicator,Apr-23,May-23,Jun-23,Jul-23\nSickness absence,5.1%,4.9%,0.05,5%\n");
        Assert.StartsWith("“0.05” for sickness: a percentage below one", Assert.Single(preview.Remarks).Text, StringComparison.Ordinal);
    }
}
