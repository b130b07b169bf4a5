using Plumbline.Reports.Documents;

namespace Plumbline.Reports.Tests.Writers.Html;

public class DecimalPlacesTests
{
    [Theory]
    [InlineData("1.25", "n")]
    [InlineData("1.5", "n d1")]
    [InlineData("1", "n d2 p")]
    [InlineData("1,204.5%", "n d1")]
    [InlineData("−18", "n d2 p")]
    [InlineData("N/A", "n")]
    public void Figure_InAColumnOfTwoDecimals_LacksSoManyDigits(string figure, string expected)
    {
        var table = new Table("Figures", [new Column("Row"), new Column("Value", Alignment.Decimal)],
            [new Row([Cell.Header("most"), "0.25"]), new Row([Cell.Header("this"), figure])]);

        var cells = Rendered.Of(table).Page.QuerySelectorAll("td");

        Assert.Equal(expected, cells[1].ClassName);
    }
}
