using Plumbline.Core.Indicators;
using Plumbline.Core.Targets;
using Plumbline.Core.Tests.Support;
using Plumbline.Core.Units;

namespace Plumbline.Core.Tests.Targets;

public class TargetBookTests
{
    private static readonly Target[] Targets =
    [
        Make.Target("at least 1%"),
        Make.Target("at least 2%", from: "2023/24"),
        Make.Target("at least 3%", unit: "north"),
        Make.Target("at least 4%", unit: "north", from: "2023/24", to: "2023/24"),
        Make.Target("at least 5%", contract: "icb"),
        Make.Target("at least 6%", contract: "icb", unit: "north"),
        Make.Target("at least 7%", contract: "icb", unit: "north", from: "2024-10"),
    ];

    [Theory]
    [InlineData("south", null, "2022-05", "at least 1%")]
    [InlineData("south", null, "2023-04", "at least 2%")]
    [InlineData("south", null, "2023", "at least 1%")]
    [InlineData("north", null, "2022-05", "at least 3%")]
    [InlineData("north", null, "2023-05", "at least 4%")]
    [InlineData("north", null, "2024-05", "at least 3%")]
    [InlineData("south", "icb", "2023-05", "at least 5%")]
    [InlineData("north", "icb", "2023-05", "at least 6%")]
    [InlineData("north", "icb", "2024-10", "at least 7%")]
    [InlineData("north", "other", "2023-05", "at least 4%")]
    public void For_ChoosesTheMostSpecific_ThenTheLatest(string unit, string? contract, string period, string chosen)
    {
        foreach (var order in new[] { Targets, Targets.Reverse() })
        {
            var target = TargetBook.From(order).Value.For(Make.Indicator(aggregation: Aggregation.Ratio), UnitCode.Parse(unit).Value, Make.Period(period), contract);
            Assert.Equal(chosen, target?.Criterion.ToString());
        }
    }

    [Fact]
    public void For_AContract_PrefersItsTargetToTheUnits()
    {
        var book = TargetBook.From([Make.Target("at least 3%", unit: "council"), Make.Target("at least 5%", contract: "icb")]).Value;
        Assert.Equal("at least 5%", book.For(Make.Indicator(aggregation: Aggregation.Ratio), Make.Council, Make.Period("2023-05"), "icb")?.Criterion.ToString());
        Assert.Equal("at least 3%", book.For(Make.Indicator(aggregation: Aggregation.Ratio), Make.Council, Make.Period("2023-05"))?.Criterion.ToString());
    }

    [Fact]
    public void For_AnotherIndicator_OrBeforeTheFirst_IsNull()
    {
        var book = TargetBook.From([Make.Target("at least 1%", from: "2023/24")]).Value;
        Assert.Null(book.For(Make.Indicator() with { Code = IndicatorCode.Parse("other").Value }, Make.Council, Make.Period("2023-05")));
        Assert.Null(book.For(Make.Indicator(aggregation: Aggregation.Ratio), Make.Council, Make.Period("2023-03")));
        Assert.Null(TargetBook.Empty.For(Make.Indicator(), Make.Council, Make.Period("2023-03")));
    }

    [Fact]
    public void For_PrefersAStepOnTheWay_ToTheFinalTarget()
    {
        var book = TargetBook.From(
        [
            Make.Target("at least 90%", from: "2023/24", due: "2024-03"),
            Make.Target("at least 70%", from: "2023-04", to: "2023-09", basis: TargetBasis.Trajectory),
            Make.Target("at least 80%", from: "2023-10", to: "2024-02", basis: TargetBasis.Trajectory),
        ]).Value;
        Assert.Equal("at least 70%", book.For(Make.Indicator(aggregation: Aggregation.Ratio), Make.Council, Make.Period("2023-04"))?.Criterion.ToString());
        Assert.Equal("at least 80%", book.For(Make.Indicator(aggregation: Aggregation.Ratio), Make.Council, Make.Period("2024-02"))?.Criterion.ToString());
        Assert.Equal("at least 90%", book.For(Make.Indicator(aggregation: Aggregation.Ratio), Make.Council, Make.Period("2024-03"))?.Criterion.ToString());
    }

    [Fact]
    public void For_PrefersAMonthOfAProfile_ToTheShareOfTheYear()
    {
        var book = TargetBook.From(
        [
            Make.Target("at least 1200", from: "2023/24", to: "2023/24", basis: TargetBasis.ProRata),
            Make.Target("at least 50", from: "2023-04", to: "2023-04"),
            Make.Target("at least 120", from: "2023-05", to: "2023-05"),
        ]).Value;
        string? At(string period) => book.For(Make.Indicator(aggregation: Aggregation.Ratio), Make.Council, Make.Period(period))?.CriterionFor(Make.Period(period)).ToString();
        Assert.Equal("at least 50", At("2023-04"));
        Assert.Equal("at least 120", At("2023-05"));
        Assert.Equal("at least 300", At("2023-06"));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("2023-04", "2023-04")]
    [InlineData("2023-Q1", "2023-Q1")]
    [InlineData("2023-Q1", "2023-04-01")]
    public void TwoEqualTargetsFromTheSameDay_AreAProblem(string? first, string? second)
    {
        var problem = TargetBook.From([Make.Target("at least 1%", from: first), Make.Target("at least 2%", from: second)]).Problem;
        Assert.Contains("sickness", problem!.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023-04", "2023-Q1")]
    [InlineData("2023-04", "2023/24")]
    public void SameDay_InPeriodsOfAnotherLength_IsNotAProblem(string first, string second) =>
        Assert.True(TargetBook.From([Make.Target("at most 4", from: first), Make.Target("at most 13", from: second)]).Succeeded);

    // A quarter's target is a month's only where months do not add up to the quarter; a target of the month itself comes first.
    [Theory]
    [InlineData(Aggregation.Sum, false, "2023-05", null)]
    [InlineData(Aggregation.Sum, true, "2023-05", "at most 13")]
    [InlineData(Aggregation.Ratio, false, "2023-05", "at most 13")]
    [InlineData(Aggregation.Sum, false, "2023-08", "at most 4")]
    [InlineData(Aggregation.Ratio, false, "2023-08", "at most 4")]
    [InlineData(Aggregation.Sum, false, "2023-10", "at most 4")]
    [InlineData(Aggregation.Mean, false, "2023-10", "at most 4")]
    public void For_AMonth_IsNotJudgedByAQuartersTarget_WhereMonthsAddUp(Aggregation rule, bool cumulative, string period, string? criterion)
    {
        var book = TargetBook.From([Make.Target("at most 13", from: "2023-Q1"), Make.Target("at most 4", from: "2023-07"), Make.Target("at most 15", from: "2023-Q3")]).Value;
        Assert.Equal(criterion, book.For(Make.Indicator(aggregation: rule, cumulative: cumulative), Make.Council, Make.Period(period))?.Criterion.ToString());
    }

    [Theory]
    [InlineData("north", null)]
    [InlineData(null, "icb")]
    public void SameDay_ForAnotherUnitOrContract_IsNotAProblem(string? unit, string? contract) =>
        Assert.True(TargetBook.From([Make.Target("at least 1%"), Make.Target("at least 2%", unit: unit, contract: contract)]).Succeeded);
}
