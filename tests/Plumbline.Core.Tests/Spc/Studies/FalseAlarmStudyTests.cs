using System.Globalization;
using Plumbline.Core.Spc;
using Plumbline.Tests.Support;

namespace Plumbline.Core.Tests.Spc;

/// <summary>
/// How often the last of 24 months of a stable count is reported as a change. Counts are Poisson with means from rare to ordinary.
/// At most 5% for each mean: 2,000 series for each in ./test, 20,000 in ./test --long.
/// </summary>
public class FalseAlarmStudyTests
{
    private const int Months = 24;
    private const double MostAlarms = 0.05;

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.1)]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void StableCount_IsSeldomReportedAsAChange(double mean)
    {
        var (alarms, tooRare, unguarded) = Count(mean, Effort.Of(2_000, 20_000));
        Effort.Record(string.Create(CultureInfo.InvariantCulture, $"Stable counts of mean {mean}: the last of {Months} months said to be a change in {alarms:P2} of series, too rare in {tooRare:P1}; with the guard off {unguarded:P1}"));

        // The share among 2,000 series is within one percentage point of the true share.
        Assert.InRange(alarms, 0, MostAlarms + Effort.Of(0.01, 0));

        // The study can detect a failure: without the guard, the rarest counts give far too many alarms.
        if (mean is 0.1)
            Assert.True(unguarded > 0.3, $"{unguarded}");
        if (mean >= 2)
            Assert.Equal(alarms, unguarded, 0.01);
    }

    private static (double Alarms, double TooRare, double Unguarded) Count(double mean, int series)
    {
        var draws = new Draws(20_241_128);
        var (alarms, tooRare, unguarded) = (0, 0, 0);
        for (var i = 0; i < series; i++)
        {
            double[] values = [.. Enumerable.Range(0, Months).Select(_ => (double)draws.Poisson(mean))];
            var (last, rare) = Judge(values, SpcProfile.Plumbline);
            alarms += IsChange(last) ? 1 : 0;
            tooRare += rare ? 1 : 0;
            unguarded += IsChange(Judge(values, SpcProfile.Plumbline with { WithholdsTooRare = false }).Last) ? 1 : 0;
        }

        return (alarms / (double)series, tooRare / (double)series, unguarded / (double)series);
    }

    private static bool IsChange(Variation variation) => variation is not (Variation.Common or Variation.Insufficient);

    private static (Variation Last, bool TooRare) Judge(double[] values, SpcProfile profile)
    {
        var numbers = Enumerable.Range(0, 6).Select(static _ => new double[Months]).ToArray();
        var segments = new List<SegmentFigures>();
        var verdict = SeriesAnalysis.Analyse(
            new() { Values = values, Direction = ImprovementDirection.Decrease },
            ChartKind.Xmr,
            profile,
            new() { Values = numbers[0], Centre = numbers[1], Lower = numbers[2], Upper = numbers[3], LowerTwoSigma = numbers[4], UpperTwoSigma = numbers[5], Signals = new PointSignals[Months], Types = new Variation[Months] },
            segments);
        return (verdict.Variation, segments[0].TooRare);
    }
}
