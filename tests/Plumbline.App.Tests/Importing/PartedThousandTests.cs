namespace Plumbline.App.Tests.Importing;

/// <summary>A number split at its thousands comma is not read as a value with a part beside it.</summary>
public sealed class PartedThousandTests
{
    [Theory]
    [InlineData("value,numerator,denominator", "1,204", "“1” and “204”")]
    [InlineData("value,numerator,denominator", "1,204,", "“1” and “204”")]
    [InlineData("value,numerator,denominator", "12,000", "“12” and “000”")]
    [InlineData("value,numerator,denominator", "12,000,000", "“12” and “000”")]
    [InlineData("value,numerator,denominator", "£12,500,700", "“£12” and “500”")]
    [InlineData("value,numerator,denominator", "−3,204,9", "“−3” and “204”")]
    [InlineData("value,numerator,denominator", "50,1,000", "“1” and “000”")]
    [InlineData("value,denominator", "£12,500", "“£12” and “500”")]
    [InlineData("value,denominator", "-12,500", "“-12” and “500”")]
    [InlineData("value,target", "12,000", "“12” and “000”")]
    [InlineData("value,YTD", "12,000", "“12” and “000”")]
    public async Task ANumberSplitAtItsComma_IsRefused(string headings, string figure, string found)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", $"indicator,period,{headings}\nincidents,2023-05,{figure}\n");
        var refused = Assert.Single(preview.Refused).ToString();
        Assert.Contains(found, refused, StringComparison.Ordinal);
        Assert.EndsWith("expected quotation marks around a number with commas", refused, StringComparison.Ordinal);
        Assert.Empty(preview.New);
    }

    [Theory]
    [InlineData("value,numerator,denominator", "50,100,200", "50")]
    [InlineData("value,numerator,denominator", "80%,160,200", "80%")]
    [InlineData("value,numerator,denominator", "33,100,300", "33")]
    [InlineData("value,numerator,denominator", "12,120,10000", "12")]
    [InlineData("value,numerator,denominator", "204,204,900", "204")]
    [InlineData("value,numerator,denominator", "12,7,900", "12")]
    [InlineData("value,denominator", "\"£12,500\",", "£12,500")]
    [InlineData("value,target", "12,150", "12")]
    public async Task AFigureWithItsParts_IsRead(string headings, string figure, string value)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", $"indicator,period,{headings}\nsickness,2023-05,{figure}\n");
        Assert.Empty(preview.Refused);
        Assert.Equal(value, Assert.Single(preview.New).Value);
    }

    [Fact]
    public async Task WithoutCommaSeparators_NoNumberIsSplit()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", "indicator;period;value;numerator\nincidents;2023-05;1;204\n");
        Assert.Equal("1", Assert.Single(preview.New).Value);
    }

    [Theory]
    [InlineData("−5", "9", "a.csv:2:4: found “−5” (with U+2212); expected a number from 0")]
    [InlineData("5", "-9", "a.csv:2:5: found “-9”; expected a number from 0")]
    public async Task ANegativePart_IsRefused(string numerator, string denominator, string expected)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", $"indicator,period,value,numerator,denominator\nsickness,2023-05,5%,{numerator},{denominator}\n");
        Assert.Equal(expected, Assert.Single(preview.Refused).ToString());
    }
}
