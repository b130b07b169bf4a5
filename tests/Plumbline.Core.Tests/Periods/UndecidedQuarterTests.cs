using Plumbline.Core.Periods;

namespace Plumbline.Core.Tests.Periods;

public class UndecidedQuarterTests
{
    [Theory]
    [InlineData("2023Q1", "April to June 2023 (2023-Q1), or January to March 2023 (2022-Q4)")]
    [InlineData("Q4 2023", "January to March 2024 (2023-Q4), or October to December 2023 (2023-Q3)")]
    [InlineData("H2 2023", "October 2023 to March 2024 (2023-H2), or July to December 2023 (no half-year of this financial year)")]
    public void BothReadingsAreNamed_WithTheRemedy(string text, string readings)
    {
        var problem = Period.Parse(text).Problem!;
        Assert.Equal($"“{text}”", problem.Found);
        Assert.Contains(readings, problem.Expected, StringComparison.Ordinal);
        Assert.Contains("quarters: calendar in plumbline.yaml", problem.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void YearThatStartsInJanuary_HasOneQuarterOfThatName()
    {
        var january = FinancialCalendar.StartingIn(1);
        foreach (var naming in Enum.GetValues<QuarterNaming>())
            Assert.Equal(new DateOnly(2023, 1, 1), Period.Parse("2023Q1", january.With(naming)).Value.First);
    }

    [Fact]
    public void CalendarQuarterThatIsNotOneOfTheFinancialYear_IsRefusedWithTheReason() =>
        Assert.Contains("January to March 2023 is not one", Period.Parse("2023Q1", FinancialCalendar.StartingIn(5).With(QuarterNaming.Calendar)).Problem!.Expected, StringComparison.Ordinal);

    [Theory]
    [InlineData("2023-Q1")]
    [InlineData("2023–H2")]
    [InlineData("Q1 2023/24")]
    [InlineData("2023")]
    [InlineData("rubbish")]
    [InlineData(null)]
    public void DecidedQuartersAndOtherTexts_AreNotUndecided(string? text) => Assert.False(Period.IsUndecidedQuarter(text));

    [Fact]
    public void Calendar_KeepsItsMonth_WithAnotherNaming()
    {
        var calendar = FinancialCalendar.StartingIn(9).With(QuarterNaming.Calendar);
        Assert.Equal((9, QuarterNaming.Calendar), (calendar.StartMonth, calendar.Quarters));
        Assert.NotEqual(FinancialCalendar.StartingIn(9), calendar);
    }
}
