using System.Globalization;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Quantities;
using Plumbline.Core.Targets;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Judging;

public class JudgementWordsTests
{
    [Theory]
    [InlineData("percentage", "6.98%", "at most 4.5%", "2.48 points over")]
    [InlineData("percentage", "89.96%", "at least 90%", "0.04 points short")]
    [InlineData("percentage", "89%", "at least 90%", "1 point short")]
    [InlineData("percentage", "88.90%", "at least 92%", "3.10 points short")]
    [InlineData("percentage", "91.00%", "at least 92%", "1.00 points short")]
    [InlineData("percentage", "93%", "at least 90%", "3 points above")]
    [InlineData("percentage", "3.3%", "at most 4.5%", "1.2 points below")]
    [InlineData("percentage", "17/19", "at least 90%", "0.5 points short")]
    [InlineData("percentage", "59999/66666", "at least 90%", "0.0006 points short")]
    [InlineData("percentage", "90.0%", "at least 90%", "met exactly")]
    [InlineData("count", "12", "at most 271", "259 below")]
    [InlineData("count", "1,300", "at most 100", "1,200 over")]
    [InlineData("money", "(£90k)", "at most -£100k", "£10,000 over")]
    [InlineData("money", "£12k", "at most £0", "£12,000 over")]
    [InlineData("days", "26.4", "between 18 and 24", "2.4 days over")]
    [InlineData("days", "17", "between 18 and 24", "1 day short")]
    [InlineData("days", "20", "between 18 and 24", "met")]
    [InlineData("days", "23", "at most 20", "3 days over")]
    [InlineData("rate per 1000", "4.5004", "at most 4.5", "0.0004 over")]
    [InlineData("percentage", "N/A", "at least 90%", "not available for this period")]
    public void Distance_IsInTheUnitOfTheMeasure_AndNeverZero(string measure, string value, string target, string expected)
    {
        var judgement = Make.Judgement(Make.Observation("2024-03", value), Make.Target(target), "met-not-met", Make.Indicator(measure: measure));
        Assert.Equal(expected, JudgementWords.Distance(judgement, Culture.British));
    }

    // What was worked out is exact behind its printed digits: the distance has the decimals of the two printed numbers.
    [Theory]
    [InlineData("percentage", "62.1875%", 1, "at least 60%", "2.2 points above")]
    [InlineData("percentage", "62.1875%", 0, "at least 60%", "2.2 points above")]
    [InlineData("percentage", "62.1875%", 1, "at least 60.25%", "1.94 points above")]
    [InlineData("percentage", "60.01%", 1, "at least 60%", "0.01 points above")]
    [InlineData("percentage", "62%", 1, "at least 60%", "2 points above")]
    [InlineData("days", "21.875", 1, "at most 20", "1.9 days over")]
    [InlineData("count", "14", 0, "at most 12.5", "1.5 over")]
    public void Distance_OfATotal_HasTheDecimalsOfThePrintedNumbers(string measure, string exact, int printed, string target, string expected)
    {
        var given = Quantity.Parse(exact).Value;
        var value = Quantity.Exactly(given.Amount, printed, given.Sign, QuantityScale.One, bracketed: false, grouped: false);
        var total = new Total { Rule = Aggregation.Mean, Parts = 2, Missing = 0, Periods = [Make.Period("2024-03")], IsOfUnits = true };
        var figure = new Observation(Make.Sickness, Make.Council, Make.Period("2024-03"), ObservedValue.Of(value)) { Total = total };
        Assert.Equal(expected, JudgementWords.Distance(Make.Judgement(figure, Make.Target(target), "met-not-met", Make.Indicator(measure: measure)), Culture.British));
    }

    [Theory]
    [InlineData(TargetBasis.ProRata, "count", "4,874", "at least 10,000", "126 fewer than planned", "126 fewer than planned")]
    [InlineData(TargetBasis.ProRata, "count", "5,126", "at least 10,000", "126 more than planned", "126 more than planned")]
    [InlineData(TargetBasis.Trajectory, "count", "9,874", "at least 10,000", "126 fewer than planned", "126 fewer than planned")]
    [InlineData(TargetBasis.Full, "count", "9,874", "at least 10,000", "126 short", "126 short of its target")]
    [InlineData(TargetBasis.Trajectory, "percentage", "87%", "at least 90%", "3 points short", "3 points short of its target")]
    [InlineData(TargetBasis.Full, "percentage", "90%", "at least 90%", "met exactly", "exactly on its target")]
    public void Distance_FromAPlan_IsMoreOrFewerThanPlanned(TargetBasis basis, string measure, string value, string target, string alone, string inSentence)
    {
        var judgement = Make.Judgement(Make.Observation("2024-09", value), Make.Target(target, basis: basis), "met-not-met", Make.Indicator(measure: measure, cumulative: basis == TargetBasis.ProRata));
        Assert.Equal(new AgainstWords(alone, inSentence), AgainstWords.Of(judgement, Culture.British));
    }

    [Theory]
    [InlineData("79.2%", "at least 90%", "79.2% against at least 90%: 10.8 points worse (12.0% of the target)")]
    [InlineData("10.4%", "at most 15.0%", "10.4% against at most 15.0%: 4.6 points better (30.7% of the target)")]
    [InlineData("90%", "at least 90%", "90% against at least 90%: met")]
    [InlineData("-0.5%", "at most 0.0%", "-0.5% against at most 0.0%: 0.5 points better")]
    [InlineData("17/19", "at least 90%", "17/19 against at least 90%: 0.5 points worse (0.6% of the target)")]
    [InlineData("(£90k)", "at most -£100k", "(£90k) against at most -£100k: 10,000 points worse (10.0% of the target)")]
    [InlineData("26.4", "between 18 and 24", "26.4 against between 18 and 24: 2.4 points worse (10.0% of the target)")]
    [InlineData("89.96%", "at least 90%", "89.96% against at least 90%: 0.04 points worse (0.04% of the target)")]
    [InlineData("4.5004", "at most 4.5", "4.5004 against at most 4.5: 0.0004 points worse (0.009% of the target)")]
    [InlineData("9999/10000", "at least 100%", "9999/10000 against at least 100%: 0.01 points worse (0.01% of the target)")]
    [InlineData("1000000001", "at most 1000000000", "1000000001 against at most 1000000000: 1 point worse (0.0000001% of the target)")]
    [InlineData("0.00001", "at most 0", "0.00001 against at most 0: 0.00001 points worse")]
    [InlineData("90.04%", "at least 90%", "90.04% against at least 90%: 0.04 points better (0.04% of the target)")]
    [InlineData("89.955%", "at least 90%", "89.955% against at least 90%: 0.045 points worse (0.05% of the target)")]
    [InlineData("Good", "Outstanding", "Good; wanted: Outstanding")]
    public void Reason_CanBeCheckedByAReader(string value, string target, string reason) =>
        Assert.Equal(reason, Reason(Make.Observation("2024-03", value), Make.Target(target), Culture.British));

    [Fact]
    public void Law_FigureThatMissesItsTarget_IsNeverAtDistanceZero()
    {
        var random = new Random(3);
        for (var i = 0; i < 2_000; i++)
        {
            var aim = random.Next(1, 1_000_000) / 100m;
            var off = random.Next(1, 100) / (decimal)Math.Pow(10, random.Next(0, 12));
            var judgement = Make.Judgement(Make.Observation("2024-03", (aim + off).ToString(CultureInfo.InvariantCulture)), Make.Target($"at most {aim.ToString(CultureInfo.InvariantCulture)}"));
            Assert.Equal(-off, judgement.Distance!.Better);
            Assert.DoesNotMatch("[^0-9.][0.]+%? (worse|of the target)", JudgementWords.Reason(judgement, Culture.British));
        }
    }

    [Fact]
    public void Reason_IsInTheReadersLanguage_NotTheMachines()
    {
        var observation = Make.Observation("2024-03", "1,079.2");
        var target = Make.Target("at least 90.5");
        Culture.Under(Culture.British, () =>
            Assert.Equal("1.079,2 against at least 90,5: 988,7 points better (1.092,5% of the target)", Reason(observation, target, Culture.German)));
        Culture.Under(Culture.German, () =>
            Assert.Equal("1,079.2 against at least 90.5: 988.7 points better (1,092.5% of the target)", Reason(observation, target, Culture.British)));
    }

    private static string Reason(Observation observation, Target target, CultureInfo culture) => JudgementWords.Reason(Make.Judgement(observation, target), culture);
}
