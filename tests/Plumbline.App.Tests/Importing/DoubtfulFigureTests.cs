namespace Plumbline.App.Tests.Importing;

public sealed class DoubtfulFigureTests
{
    [Theory]
    [InlineData("Sickness absence", "0.056", "a percentage below one; where a spreadsheet holds 14.7% as 0.147, format its cells as percentages")]
    [InlineData("Sickness absence", "£61k", "an amount of money, though the indicator is a percentage")]
    [InlineData("Sickness absence", "104%", "a percentage cannot be so high")]
    [InlineData("Incidents", "5%", "a percentage, though the indicator is a count")]
    [InlineData("Incidents", "-1", "a count cannot be so low")]
    [InlineData("Surplus or deficit", "5%", "a percentage, though the indicator is money")]
    [InlineData("Sickness absence", "0.5%", null)]
    [InlineData("Sickness absence", "5.6", null)]
    [InlineData("Sickness absence", "0", null)]
    [InlineData("Sickness absence", "4/5 (80%)", null)]
    [InlineData("Surplus or deficit", "(£61k)", null)]
    public async Task AFigureOfAnotherSortThanItsIndicator_IsReadAsItStands_WithAWarning(string indicator, string value, string? doubt)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("wide.csv", $"Indicator,Apr-23\n{indicator},{value}\n");
        Assert.True(preview.IsAcceptable);
        Assert.Equal(value, Assert.Single(preview.New).Value);
        var told = preview.Remarks.SingleOrDefault();
        Assert.Equal(doubt is null ? null : $"wide.csv:2:2: “{value}” for {preview.New[0].Indicator}: {doubt}; read as it stands", told is null ? null : $"{told.Place}: {told.Text}");
        Assert.NotEqual(false, told?.NeedsAttention);
    }

    [Fact]
    public async Task ARowOfThem_IsToldOnce()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("wide.csv", "Indicator,Apr-23,May-23,Jun-23\nSickness absence,0.056,0.057,0.058\n");
        Assert.StartsWith("“0.056” for sickness, and 2 more like it: ", Assert.Single(preview.Remarks).Text, StringComparison.Ordinal);
    }
}
