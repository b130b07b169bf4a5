using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Targets;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Targets;

public class LongerTargetTests
{
    private static readonly Period Whole = Make.Period("2023-Q1");

    // One row a case: the targets of April, May and June, the rule, and what the quarter is judged by.
    [Theory]
    [InlineData("at most 4", "at most 4", "at most 5", Aggregation.Sum, "at most 13", "made of 3 monthly targets")]
    [InlineData("at least £4.5k", "at least £5k", "at least £250", Aggregation.Sum, "at least £9,750", "made of 3 monthly targets")]
    [InlineData("at least £4.5k", "at least £5k", "at least £5k", Aggregation.Sum, "at least £14.5k", "made of 3 monthly targets")]
    [InlineData("exactly 0", "exactly 0", "exactly 0", Aggregation.Sum, "exactly 0", "made of 3 monthly targets")]
    [InlineData("between 1 and 2", "between 1 and 3", "between 2.5 and 4", Aggregation.Sum, "between 4.5 and 9", "made of 3 monthly targets")]
    [InlineData("at most 4", "at least 4", "at most 5", Aggregation.Sum, null, null)]
    [InlineData("baseline", "at most 4", "at most 5", Aggregation.Sum, null, null)]
    [InlineData("at most 4", "at most 4", "baseline", Aggregation.Sum, "baseline", "at most 4 until May 2023")]
    [InlineData("at most 4", "", "at most 5", Aggregation.Sum, null, null)]
    [InlineData("at least 90%", "at least 90%", "at least 90%", Aggregation.Ratio, "at least 90%", null)]
    [InlineData("at least 90%", "at least 92%", "at least 92%", Aggregation.Ratio, "at least 92%", "at least 90% until April 2023")]
    [InlineData("at least 90%", "at least 91%", "at least 92%", Aggregation.Mean, "at least 92%", "at least 91% until May 2023")]
    [InlineData("at least 90%", "at least 91%", "at least 92%", Aggregation.Latest, "at least 92%", "at least 91% until May 2023")]
    [InlineData("Good", "Good", "Outstanding", Aggregation.Latest, "Outstanding", "Good until May 2023")]
    [InlineData("", "at least 90%", "at least 90%", Aggregation.Ratio, null, null)]
    public void Over_AQuarterOfMonths_AddsTheirTargets_OrTakesTheLast(string april, string may, string june, Aggregation rule, string? criterion, string? beside)
    {
        var targets = new[] { (april, "2023-04"), (may, "2023-05"), (june, "2023-06") }.Where(static target => target.Item1.Length > 0).Select(static target => Make.Target(target.Item1, from: target.Item2, to: target.Item2));
        var found = TargetBook.From(targets).Value.Over(Make.Indicator(aggregation: rule), Make.Council, Whole, Months(3));
        Assert.Equal((criterion, beside), (found?.Criterion.ToString(), found?.Beside(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Over_AQuarter_PrefersATargetWrittenForQuarters()
    {
        var book = TargetBook.From([Make.Target("at most 4", from: "2023-04"), Make.Target("at most 10", from: "2023-Q1"), Make.Target("at most 40", from: "2023/24")]).Value;
        var found = book.Over(Make.Indicator(), Make.Council, Whole, Months(3));
        Assert.Equal(("at most 10", 0), (found?.Criterion.ToString(), found?.MadeOf));
    }

    [Fact]
    public void Over_TwoMonthsTogether_AreNotJudgedByATargetWrittenForQuarters()
    {
        var book = TargetBook.From([Make.Target("at most 4", from: "2023-04"), Make.Target("at most 10", from: "2023-Q1")]).Value;
        Assert.Equal("at most 8", book.Over(Make.Indicator(), Make.Council, Make.Period("2023-05"), Months(2))?.Criterion.ToString());
    }

    [Fact]
    public void Over_CountsTheTargetsOfItsPartsAlone() =>
        Assert.Equal("at most 8", TargetBook.From([Make.Target("at most 4")]).Value.Over(Make.Indicator(), Make.Council, Whole, [Make.Period("2023-04"), Make.Period("2023-06")])?.Criterion.ToString());

    [Fact]
    public void Over_WithoutParts_IsNull() =>
        Assert.Null(TargetBook.From([Make.Target("at most 4")]).Value.Over(Make.Indicator(), Make.Council, Whole, []));

    [Fact]
    public void Over_ProRataTargets_AreNotAdded()
    {
        var book = TargetBook.From([Make.Target("at least 1200", from: "2023/24", basis: TargetBasis.ProRata)]).Value;
        Assert.Equal("at least 300", book.Over(Make.Indicator(), Make.Council, Whole, Months(3))?.Criterion.ToString());
    }

    [Fact]
    public void Over_ProRataTarget_IsOfTheYearSoFar_AndJudgesNoLaterQuarter()
    {
        var book = TargetBook.From([Make.Target("at least 1200", from: "2023/24", basis: TargetBasis.ProRata)]).Value;
        var later = Make.Period("2023-Q2");
        Assert.True(book.Over(Make.Indicator(), Make.Council, later, [.. later.Parts(Frequency.Month)])?.IsOfWiderSpan);
        Assert.False(book.Over(Make.Indicator(cumulative: true), Make.Council, later, [.. later.Parts(Frequency.Month)])?.IsOfWiderSpan);
        Assert.Equal("at least 600", book.Over(Make.Indicator(cumulative: true), Make.Council, later, [.. later.Parts(Frequency.Month)])?.Criterion.ToString());
        var year = Make.Period("2023/24");
        Assert.Equal(("at least 1200", false), book.Over(Make.Indicator(), Make.Council, year, [.. year.Parts(Frequency.Month)]) is { } whole ? (whole.Criterion.ToString(), whole.IsOfWiderSpan) : default);
    }

    // A law: the sum of the months of a year is the sum of the sums of its quarters.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Over_AYear_AimsAtTheSumOfItsQuarters(int seed)
    {
        var random = new Random(seed);
        var year = Make.Period("2023/24");
        var book = TargetBook.From(year.Parts(Frequency.Month).Select(month => Make.Target(FormattableString.Invariant($"at least {random.Next(1, 100_000) / 100m}"), month.ToString(), month.ToString()))).Value;
        var quarters = year.Parts(Frequency.Quarter).Sum(quarter => Aim(quarter));
        Assert.Equal(quarters, Aim(year));

        decimal Aim(Period whole) => ((TargetCriterion.AtLeast)book.Over(Make.Indicator(), Make.Council, whole, [.. whole.Parts(Frequency.Month)])!.Criterion).Value.Amount;
    }

    private static Period[] Months(int count) => [.. Whole.Parts(Frequency.Month).Take(count)];
}
