using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.NumberFormats;

namespace Plumbline.App.Tests.Importing;

public sealed class TypedNumberTests
{
    [Theory]
    [InlineData(0.864, "0%", "86.4%")]
    [InlineData(0.86, "0%", "86%")]
    [InlineData(0.86, "0.0%", "86.0%")]
    [InlineData(1204.5, "£#,##0", "£1,204.5")]
    [InlineData(-1204.5, "#,##0", "-1,204.5")]
    [InlineData(1250, "£0.0,\"k\"", "£1.25k")]
    [InlineData(12.75, "0", "12.75")]
    [InlineData(0.8636363636, "0%", "86.36%")]
    [InlineData(0.004, "0%", "0.4%")]
    [InlineData(12.5, "General", "12.5")]
    public void ANumber_HasTheDecimalsThatWereTyped_InTheFormOfItsCell(double number, string format, string read) =>
        Assert.Equal(read, TypedNumber.Of(ShownNumber.Cell(1, number, NumberFormat.Parse(format), from1904: false)!.Value).Text);

    [Fact]
    public void ATextWithoutANumberBehindIt_Stays() => Assert.Equal("86%", TypedNumber.Of(new Cell(1, "86%")).Text);
}
