using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;
using Plumbline.Core.Tests.Support;
using Plumbline.Core.Units;

namespace Plumbline.Core.Tests.Ratings;

public class PerformanceChangeTests
{
    [Theory]
    [InlineData(null, "84%", "No earlier value")]
    [InlineData("N/A", "84%", "No earlier value")]
    [InlineData("84%", "N/A", "No value")]
    [InlineData("84%", "0/0", "No value")]
    [InlineData("84%", null, "No value")]
    [InlineData("Good", "Outstanding", "A judgement, not a number")]
    public void Change_WithoutTwoNumbers_IsNotApplicable(string? before, string? now, string reason)
    {
        var change = PerformanceChange.Between(
            Make.Indicator(),
            before is null ? null : Make.Observation("2024-03", before),
            now is null ? null : Make.Observation("2024-04", now));
        Assert.Equal((ChangeDirection.NotApplicable, reason), (change.Direction, change.Reason));
    }

    // Sums of as many months are compared; one with a part missing only where both are of one month, and lack the same units.
    [Theory]
    [InlineData(Aggregation.Sum, 3, 0, "", 3, 0, "", null)]
    [InlineData(Aggregation.Sum, 3, 1, "", 3, 0, "", "The figure is from 3 of 3, the figure before is from 2 of 3")]
    [InlineData(Aggregation.Sum, 3, 0, "", 3, 1, "", "The figure is from 2 of 3, the figure before is from 3 of 3")]
    [InlineData(Aggregation.Sum, 1, 1, "north", 1, 1, "north", null)]
    [InlineData(Aggregation.Sum, 1, 1, "north", 1, 1, "south", "The figure is from 19 of 20, the figure before is from 19 of 20")]
    [InlineData(Aggregation.Sum, 3, 1, "north", 3, 1, "north", "The figure is from 2 of 3, the figure before is from 2 of 3")] // another month may be missing
    [InlineData(Aggregation.Sum, 3, 1, "north", 3, 1, "south", "The figure is from 2 of 3, the figure before is from 2 of 3")]
    [InlineData(Aggregation.Sum, 2, 0, "", 3, 0, "", "Made of 3 months, the figure before of 2 months")]
    [InlineData(Aggregation.Ratio, 2, 0, "", 3, 1, "", null)]
    [InlineData(Aggregation.Mean, 3, 1, "", 3, 0, "", null)]
    public void Totals_AreComparedLikeWithLike(Aggregation rule, int monthsBefore, int missingBefore, string lackedBefore, int months, int missing, string lacked, string? reason)
    {
        var change = PerformanceChange.Between(Make.Indicator(), Total("2022-Q4", "10", monthsBefore, missingBefore, lackedBefore), Total("2023-Q1", "12", months, missing, lacked));
        Assert.Equal((reason is null ? ChangeDirection.Improving : ChangeDirection.NotApplicable, reason ?? "12 after 10"), (change.Direction, change.Reason));

        Observation Total(string period, string value, int parts, int without, string units) => Make.Observation(period, value) with
        {
            Total = new Total
            {
                Rule = rule,
                Parts = parts == 1 ? 20 : parts,
                Missing = without,
                MissingUnits = units.Length == 0 ? [] : [UnitCode.Parse(units).Value],
                Periods = [.. Make.Period(period).Parts(Frequency.Month).Take(parts)],
            },
        };
    }

    [Fact]
    public void AnIncompleteSum_IsNotComparedWithAGivenFigure()
    {
        var total = Make.Observation("2024-04", "9") with { Total = new Total { Rule = Aggregation.Sum, Parts = 20, Missing = 2, Periods = [Make.Period("2024-04")], IsOfUnits = true } };
        Assert.Equal("The figure is from 18 of 20", PerformanceChange.Between(Make.Indicator(), Make.Observation("2024-03", "12"), total).Reason);
    }

    [Fact]
    public void RunningTotal_IsNotCompared() =>
        Assert.Equal(
            ChangeDirection.NotApplicable,
            PerformanceChange.Between(Make.Indicator(cumulative: true), Make.Observation("2024-03", "84"), Make.Observation("2024-04", "85")).Direction);

    [Fact]
    public void DifferentFrequencies_Throw() =>
        Assert.Throws<InvalidOperationException>(() =>
            PerformanceChange.Between(Make.Indicator(), Make.Observation("2023-Q4", "84"), Make.Observation("2024-04", "85")));

    [Fact]
    public void FlippingPolarity_SwapsImprovingAndDeclining()
    {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++)
        {
            var before = Make.Observation("2024-03", $"{random.Next(-20, 20)}.{random.Next(10)}%");
            var now = Make.Observation("2024-04", $"{random.Next(-20, 20)}.{random.Next(10)}%");
            var higher = PerformanceChange.Between(Make.Indicator(Polarity.Higher), before, now);
            var lower = PerformanceChange.Between(Make.Indicator(Polarity.Lower), before, now);
            Assert.Equal(lower.Direction, higher.Direction switch
            {
                ChangeDirection.Improving => ChangeDirection.Declining,
                ChangeDirection.Declining => ChangeDirection.Improving,
                ChangeDirection.Unchanged => ChangeDirection.Unchanged,
                ChangeDirection.NotApplicable => throw new InvalidOperationException("Two numbers always compare."),
            });
            Assert.Equal(now.Amount == before.Amount, higher.Direction == ChangeDirection.Unchanged);
            Assert.Equal(higher.Reason, lower.Reason);
            Assert.Equal(ChangeDirection.NotApplicable, PerformanceChange.Between(Make.Indicator(Polarity.Neither), before, now).Direction);
        }
    }

    [Fact]
    public void SwappingBeforeAndNow_SwapsImprovingAndDeclining()
    {
        var change = PerformanceChange.Between(Make.Indicator(), Make.Observation("2024-03", "84%"), Make.Observation("2024-04", "85%"));
        var back = PerformanceChange.Between(Make.Indicator(), Make.Observation("2024-03", "85%"), Make.Observation("2024-04", "84%"));
        Assert.Equal((ChangeDirection.Improving, ChangeDirection.Declining), (change.Direction, back.Direction));
        Assert.Equal("85% after 84%", change.Reason);
    }
}
