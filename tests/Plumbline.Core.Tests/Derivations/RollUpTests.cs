using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Derivations;

public class RollUpTests
{
    /// <summary>Complaints answered in time, July to September 2020: 118 of 149 in the council's paper, which prints 79.2%.</summary>
    private static readonly Observation[] Complaints =
    [
        Make.Observation("2020-07", "84%", 53, 63),
        Make.Observation("2020-08", "35/46"),
        Make.Observation("2020-09", "30/40 (75%)"),
    ];

    [Fact]
    public void Ratio_IsTheRatioOfSums_NotTheMeanOfRatios()
    {
        var quarter = RollUp.OverTime(By(Aggregation.Ratio), Complaints);
        Assert.Equal((118m, 149m), (quarter.Numerator, quarter.Denominator));
        Assert.Equal(79.2m, Math.Round(quarter.Amount!.Value, 1));
        Assert.NotEqual(79.2m, Math.Round(RollUp.OverTime(By(Aggregation.Mean), Complaints).Amount!.Value, 1));
    }

    [Theory]
    [InlineData(Aggregation.Sum, 6)]
    [InlineData(Aggregation.Mean, 2)]
    [InlineData(Aggregation.Latest, 3)]
    [InlineData(Aggregation.None, null)]
    public void Numbers_AreCombinedByTheRule(Aggregation rule, int? amount) =>
        Assert.Equal(amount, RollUp.OverTime(By(rule), [Make.Observation("2020-07", "1"), Make.Observation("2020-08", "2"), Make.Observation("2020-09", "3")]).Amount);

    [Theory]
    [InlineData(Aggregation.Sum, "2 of 3 parts reported")]
    [InlineData(Aggregation.Mean, "2 of 3 parts reported")]
    [InlineData(Aggregation.Ratio, "2 of 3 parts with numerator and denominator")]
    [InlineData(Aggregation.Latest, "The last part is not reported")]
    [InlineData(Aggregation.None, "Its parts do not make a whole")]
    public void MissingPart_LeavesNoValue(Aggregation rule, string reason)
    {
        foreach (var missing in new[] { null, Make.Observation("2020-09", "N/A") })
            Assert.Equal(new RolledUp(null, null, null, reason), RollUp.OverTime(By(rule), [Complaints[1], Complaints[1], missing]));
    }

    [Fact]
    public void NoParts_GiveNoValue() =>
        Assert.All(Enum.GetValues<Aggregation>(), rule => Assert.Null(RollUp.OverTime(By(rule), []).Amount));

    [Theory]
    [InlineData("0/0", "0/0", "0 of 0 has no rate")]
    [InlineData("3/0", "0/0", "3 of 0 has no rate")]
    public void ZeroOverZero_HasNoRate(string first, string second, string reason)
    {
        var rolled = RollUp.OverTime(By(Aggregation.Ratio), [Make.Observation("2020-07", first), Make.Observation("2020-08", second)]);
        Assert.Null(rolled.Amount);
        Assert.Equal(reason, rolled.Reason);
    }

    [Fact]
    public void EmptyMonth_DoesNotChangeTheRatio() =>
        Assert.Equal(80m, RollUp.OverTime(By(Aggregation.Ratio), [Make.Observation("2020-07", "4/5"), Make.Observation("2020-08", "0/0")]).Amount);

    [Theory]
    [InlineData("percentage", "75")]
    [InlineData("rate per 10000", "7500")]
    [InlineData("days", "0.75")]
    public void Ratio_IsInTheUnitOfTheMeasure(string measure, string amount)
    {
        var indicator = Make.Indicator(aggregation: Aggregation.Ratio, measure: measure);
        Observation[] parts = [Make.Observation("2020-07", "1", 1, 2), Make.Observation("2020-08", "1", 2, 2)];
        Assert.Equal(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), RollUp.OverTime(indicator, parts).Amount);
    }

    [Theory]
    [InlineData(Aggregation.Sum, false, Aggregation.Sum, Aggregation.Sum)]
    [InlineData(Aggregation.Ratio, false, Aggregation.Ratio, Aggregation.Ratio)]
    [InlineData(Aggregation.Mean, false, Aggregation.Mean, Aggregation.Mean)]
    [InlineData(Aggregation.Latest, false, Aggregation.Latest, Aggregation.None)]
    [InlineData(Aggregation.None, false, Aggregation.None, Aggregation.None)]
    [InlineData(Aggregation.Sum, true, Aggregation.Latest, Aggregation.Sum)]
    [InlineData(Aggregation.Ratio, true, Aggregation.Latest, Aggregation.Ratio)]
    [InlineData(Aggregation.Mean, true, Aggregation.Latest, Aggregation.Mean)]
    [InlineData(Aggregation.Latest, true, Aggregation.Latest, Aggregation.None)]
    [InlineData(Aggregation.None, true, Aggregation.None, Aggregation.None)]
    public void Rule_OfRunningTotalsOverTimeIsTheLatest_AndNoUnitIsTheLatest(Aggregation rule, bool cumulative, Aggregation overTime, Aggregation overUnits)
    {
        var indicator = Make.Indicator(aggregation: rule, cumulative: cumulative);
        Assert.Equal(overTime, RollUp.RuleOverTime(indicator));
        Assert.Equal(overUnits, RollUp.RuleOverUnits(indicator));
    }

    [Fact]
    public void RunningTotals_HaveTheLastOneAsTheWhole()
    {
        var indicator = Make.Indicator(aggregation: Aggregation.Sum, cumulative: true, measure: "count");
        Assert.Equal(31m, RollUp.OverTime(indicator, [Make.Observation("2020-04", "10"), Make.Observation("2020-05", "25"), Make.Observation("2020-06", "31")]).Amount);
    }

    [Fact]
    public void SumAndRatio_DoNotDependOnTheOrderOfParts()
    {
        var random = new Random(149);
        for (var i = 0; i < 500; i++)
        {
            var parts = Enumerable.Range(0, 5).Select(_ => Make.Observation("2020-07", $"{random.Next(100)}/{random.Next(100, 200)}")).ToArray();
            var shuffled = parts.ToArray();
            random.Shuffle(shuffled);
            Assert.Equal(RollUp.OverTime(By(Aggregation.Ratio), parts), RollUp.OverTime(By(Aggregation.Ratio), shuffled));
            Assert.InRange(RollUp.OverTime(By(Aggregation.Ratio), parts).Amount!.Value, parts.Min(part => part.Amount!.Value), parts.Max(part => part.Amount!.Value));
        }
    }

    private static Indicator By(Aggregation rule) => Make.Indicator(aggregation: rule);
}
