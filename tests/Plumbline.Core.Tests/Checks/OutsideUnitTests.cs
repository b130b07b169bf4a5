using Plumbline.Core.Checks;

namespace Plumbline.Core.Tests.Checks;

public class OutsideUnitTests
{
    private static readonly DateOnly Closes = new(2024, 1, 16);
    private static readonly DateOnly Opens = new(2024, 3, 8);

    [Theory]
    [InlineData("2023-12", "12", null)]
    [InlineData("2024-01", "12", "“a” in Moor for January 2024 is given as 12, but the unit’s last day is 16 January 2024, so no total counts it: put that day at the end of the period, or give the figure to the unit that took over.")]
    [InlineData("2024-01", "N/A", null)]
    public void FigureOfAPeriodInWhichItsUnitCloses_IsFound(string period, string value, string? message) =>
        Assert.Equal(message, Teams().Of("moor", "a", period, value).Find("outside-unit").SingleOrDefault()?.Message);

    [Theory]
    [InlineData("2024-02", "“a” in Kelby for February 2024 is given as 12, but the unit’s first day is 8 March 2024, so no total counts it: put that day within the period, or give the figure to the unit before it.")]
    [InlineData("2024-03", null)]
    public void FigureFromBeforeItsUnitOpens_IsFound(string period, string? message) =>
        Assert.Equal(message, Teams().Of("kelby", "a", period, "12").Find("outside-unit").SingleOrDefault()?.Message);

    [Fact]
    public void FiguresOfOneUnit_AreOneFinding_AboutTheFirst()
    {
        var pack = Teams().Of("moor", "a", "2024-01", "12").Of("moor", "a", "2024-02", "3").Of("moor", "a", "2024-03", "4");
        var found = Assert.Single(pack.Find("outside-unit"));
        Assert.Equal((Severity.Warning, "12", "a unit that exists on 31 January 2024", 3), (found.Severity, found.Found, found.Expected, found.Cells.Count));
        Assert.Contains("so no total counts it, nor 2 more like it:", found.Message, StringComparison.Ordinal);
        Assert.Equal("2024-02", Assert.Single(pack.Find("outside-unit", "2024-02")).Period!.ToString());
    }

    [Fact]
    public void UnitThatMoves_IsThereOnEveryDay() => Assert.Empty(
        new Pack().Row("a", "count", "2024-01").Team("carr", null, Closes).Team("carr", Closes.AddDays(1), null).Of("carr", "a", "2024-01", "12").Find("outside-unit"));

    private static Pack Teams() => new Pack().Row("a", "count", "2024-01").Team("moor", null, Closes).Team("kelby", Opens, null);
}
