namespace Plumbline.App.Tests.Importing;

public sealed class DecimalCommaTests
{
    [Theory]
    [InlineData("14,78%", "14.78%")]
    [InlineData("1.204,5", "1,204.5")]
    [InlineData("1.204", "1,204")]
    [InlineData("1,204", "1.204")]
    [InlineData("£2,5k", "£2.5k")]
    [InlineData("(61,5)", "(61.5)")]
    [InlineData("4/5 (80,0%)", "4/5 (80.0%)")]
    [InlineData("173", "173")]
    [InlineData("N/A", "N/A")]
    public async Task AFileWithDecimalCommas_IsConverted(string cell, string expected)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("wide.csv", $"Indicator;Apr-23;May-23\nSickness absence;4,5%;\nSurplus or deficit;;{cell}\n");
        Assert.Empty(preview.Refused);
        Assert.Equal(expected, preview.New.Single(figure => figure.Indicator == "surplus").Value);
        Assert.Equal("numbers with decimal commas: 4,5% is read as 4.5%", preview.Remarks[0].Text);
    }

    [Theory]
    [InlineData("Surplus or deficit;1,204;£1,205")]
    [InlineData("Surplus or deficit;1,204.5;1,204,000")]
    public async Task AFileWithoutDecimalCommas_KeepsItsThousands(string row)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("wide.csv", $"Indicator;Apr-23;May-23\n{row}\n");
        Assert.Equal(row.Split(';')[1..], preview.New.Select(figure => figure.Value));
        Assert.Empty(preview.Remarks);
    }

    [Fact]
    public async Task AFileWithBothForms_IsNotGuessed()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("wide.csv", "Indicator;Apr-23;May-23\nSickness absence;4,5%;4.6%\n");
        Assert.StartsWith("wide.csv:2:2: found “4,5%”", Assert.Single(preview.Refused).ToString(), StringComparison.Ordinal);
    }
}
