using Plumbline.Core.Indicators;
using Plumbline.Core.Ratings;
using Plumbline.Core.Tests.Support;

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
