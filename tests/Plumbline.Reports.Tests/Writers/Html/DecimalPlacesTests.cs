using Plumbline.Core.Quantities;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Tests.Writers.Html;

public class DecimalPlacesTests
{
    [Theory]
    [InlineData("1.25", "n")]
    [InlineData("1.5", "n d1")]
    [InlineData("1", "n d2 p")]
    [InlineData("1,204.5%", "n d1")]
    [InlineData("-18", "n d2 p")]
    public void Number_InAColumnOfTwoDecimals_IsPaddedByTheMissingDigits(string figure, string expected) =>
        Assert.Equal(expected, ClassOf(new Value(figure, Quantity.Parse(figure).Value)));

    [Theory]
    [InlineData("N/A")]
    [InlineData("17/19")]
    [InlineData("1.5 of 2")]
    public void Text_ThatIsNotANumber_IsNotPadded(string figure) => Assert.Equal("n", ClassOf(new Value(figure)));

    [Fact]
    public void AbbreviatedNumber_IsPaddedByItsPrintedDigits() =>
        Assert.Equal("n d1", ClassOf(new Value("12.3bn", Quantity.Of(12_300_000_000m)) { Decimals = 1 }));

    private static string? ClassOf(Value figure)
    {
        var table = new Table("Figures", [new Column("Row"), new Column("Value", Alignment.Decimal)],
            [new Row([Cell.Header("most"), Cell.Figure(new Value("0.25", Quantity.Of(0.25m)))]), new Row([Cell.Header("this"), Cell.Figure(figure)])]);
        return Rendered.Of(table).Page.QuerySelectorAll("td")[1].ClassName;
    }
}
