using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Spc;

namespace Plumbline.Reports.Tests.Readings;

/// <summary>The situations that a reader can meet: each outlook of the target, each kind of change, and what a figure can lack.</summary>
internal static class Situations
{
    private const string Level = "88% 90% 89% 91% 90% 88% 91% 89% 90% 91% 89% 90%";
    private const string Firm = Level + " 88% 90% 91% 89% 90% 91% 89% 90% 88% 91% 89% 90%";
    private const string Absence = "5.2% 5.6% 5.4% 5.8% 5.5% 5.3% 5.7% 5.4% 5.6% 5.5% 5.4%";

    internal static IReadOnlyList<Situation> All { get; } =
    [
        new("inside the usual range, provisional", Level) { Target = "at least 91%" },
        new("inside the usual range, firm", Firm) { Target = "at least 91%", First = "2022-01" },
        new("inside the usual range, met throughout", Level) { Target = "at least 88%" },
        new("inside the usual range, missed throughout", Level) { Target = "at least 92%" },
        new("assured", Firm) { Target = "at least 80%", First = "2022-01" },
        new("only just assured", Firm) { Target = "at least 85.2%", First = "2022-01" },
        new("met so far", Level) { Target = "at least 80%" },
        new("out of reach", Firm) { Target = "at least 99%", First = "2022-01" },
        new("only just out of reach", Firm) { Target = "at least 94.2%", First = "2022-01" },
        new("missed so far", Level) { Target = "at least 99%" },
        new("under review: met twice", "90% 90% 91% 91% 91% 92% 92% 93% 94% 95% 95% 94%") { Target = "at least 95%" },
        new("no target", Level),
        new("exactly on target", Level) { Target = "at least 90%" },
        new("a figure within a range", "20 21 22 21 20 22 21 20 21 22 21 20") { Target = "between 18 and 24", Of = Count(Polarity.Lower) },
        new("above the usual range, of concern", Absence + " 6.98%") { Target = "at most 4.5%", Of = Lower },
        new("above the usual range, without a target", Absence + " 6.98%") { Of = Lower },
        new("below the usual range, of concern", Level + " 80%") { Target = "at least 85%" },
        new("above the usual range, better", Level + " 96%") { Target = "at least 95%" },
        new("above the usual range, with no better direction", "20 21 22 21 20 22 21 20 21 22 21 20 40") { Of = Count(Polarity.Neither) },
        new("a run of concern", "90% 91% 92% 91% 90% 86% 85% 86% 85% 86% 85% 86%") { Target = "at least 95%" },
        new("a run for the better", "14.8% 14.5% 14.6% 14.7% 14.4% 11.2% 11.0% 11.3% 11.1% 10.9% 11.2% 10.9%") { Target = "at most 12%", Of = Lower },
        new("a trend of concern", "90% 92% 91% 93% 92% 93.5% 92.5% 92% 91.5% 91% 90.5% 90% 89.5%") { Target = "at least 91%" },
        new("two of three near a limit", "50 52 49 51 47 50 53 51 49 52 50 48 51 53 50 44.2 48 44") { Target = "at least 45", Of = Count(Polarity.Higher), First = "2022-07" },
        new("recovering", "97% 96% 98% 97% 97% 59% 70% 80% 85% 90% 92% 94%") { Target = "at least 95%" },
        new("a doubtful figure", "1200 1300 1250 1350 1280 1310 1290 1330 1270 1300 1320 9661!") { Of = Count(Polarity.Higher) },
        new("a doubtful figure, off target", Level + " 40%!") { Target = "at least 90%" },
        new("no figure in the period", Absence + " 6.98%") { Target = "at most 4.5%", Of = Lower, At = "2024-03" },
        new("not available", Level + " N/A") { Target = "at least 90%" },
        new("too few", "95% 96% 97% 98% 99%") { Target = "at least 100%" },
        new("one figure", "99%") { Target = "at least 100%" },
        new("too few since new limits", Level + " 95% 96%") { Target = "at least 90%", Rebase = "2024-01" },
        new("too rare", "0 0 1 0 0 0 0 2 0 0 0 0 0 1") { Target = "at most 0", Of = Count(Polarity.Lower) },
        new("constant", "100% 100% 100% 100% 100% 100% 100% 100% 100% 100% 100% 100%") { Target = "at least 95%" },
        new("constant, not at a bound", "90% 90% 90% 90% 90% 90% 90% 90% 90% 90% 90% 90%") { Target = "at least 95%" },
        new("one after a constant", "90% 90% 90% 90% 90% 90% 90% 90% 90% 90% 90% 90% 91%") { Target = "at least 95%" },
        new("limits set anew", Level + " 95% 96% 95% 97% 96% 95% 96% 95% 97% 96% 95% 96%") { Target = "at least 95%", First = "2022-01", Rebase = "2023-01" },
        new("fractions on a p chart", "40/50 41/50 39/50 42/50 40/50 41/50 39/50 40/50 42/50 41/50 40/50 20/50") { Target = "at least 80%", Of = static indicator => indicator with { Chart = ChartKind.P } },
        new("quarters", "88% 90% 89% 91% 90% 88% 91% 89% 90% 91% 89% 80%") { Target = "at least 85%", First = "2020-Q1", Of = Every(Frequency.Quarter) },
        new("days", "20 21 22 21 20 22 21 20 21 22 21 20 40") { Target = "at most 25", First = "2023-11-28", Of = static indicator => Count(Polarity.Lower)(Every(Frequency.Day)(indicator)) },
        new("weeks", "20 21 22 21 20 22 21 20 21 22 21 20 22") { Target = "at most 25", First = "week-2023-10-01", Of = static indicator => Count(Polarity.Lower)(Every(Frequency.Week)(indicator)) },
        new("years", "95.3% 96.0%") { Target = "at least 87%", First = "2018/19", Of = Every(Frequency.FinancialYear) },
        new("a judgement in words", "Good Good") { Target = "Outstanding", Of = static indicator => indicator with { Measure = Measure.Of(MeasureKind.Verdict) } },
        new("a running total behind its plan", "1000 2100 3374") { Target = "at least 14,000", IsProRata = true, First = "2023-04", Of = static indicator => Count(Polarity.Higher)(indicator) with { IsCumulative = true } },
        new("money over its budget", "£100k £112k") { Target = "at most £100k", Of = static indicator => indicator with { Measure = Measure.Of(MeasureKind.Money), Polarity = Polarity.Lower } },
        new("a quarter of months", "4 5 4 5 4 5 4 5 4 5 4 5 4 5 14") { Target = "at most 5", First = "2022-10", At = "2023-Q3", Of = static indicator => Count(Polarity.Lower)(indicator) with { Aggregation = Aggregation.Sum } },
        new("a quarter of months, steady", "88% 90% 89% 91% 90% 88% 91% 89% 90% 91% 89% 90% 88% 89% 88%") { Target = "at least 91%", First = "2022-10", At = "2023-Q3", Of = static indicator => indicator with { Aggregation = Aggregation.Mean } },
        new("a target where neither side is better", "20 21 22 21 20 22 21 20 21 22 21 20 24") { Target = "at most 15", Of = Count(Polarity.Neither) },
        new("fractions of thousands", "1800/2000 1820/2000 1790/2000 1234/2345") { Target = "at least 90%" },
        new("a fraction below the usual range", "1800/2000 1820/2000 1790/2000 1810/2000 1800/2000 1820/2000 1790/2000 1810/2000 1800/2000 1820/2000 1790/2000 1810/2000 1234/2345") { Target = "at least 90%" },
        new("below zero", "-£5k £12k £4k -£65,552") { Target = "at least £0", Of = static indicator => indicator with { Measure = Measure.Of(MeasureKind.Money) } },
        new("a mean that prints as most figures", "100% 100% 100% 100% 100% 100% 100% 100% 100% 100% 100% 99% 100% 100% 100% 100% 100% 100% 100% 100% 100% 100% 100% 100%") { Target = "at least 99%", First = "2022-01" },
        new("limits that print as the figure", "101% 103% 102% 101% 103% 102% 101% 103% 102% 101% 103% 107%") { Target = "at most 105%", Of = static indicator => indicator with { Measure = Measure.Of(MeasureKind.PercentageChange), Polarity = Polarity.Lower, Decimals = 0 } },
        new("a step too small to print", "50.04% 50.04% 50.01%") { Target = "at least 50%", Of = static indicator => indicator with { Decimals = 0 } },
    ];

    private static Indicator Lower(Indicator indicator) => indicator with { Polarity = Polarity.Lower };

    private static Func<Indicator, Indicator> Count(Polarity polarity) => indicator => indicator with { Measure = Measure.Of(MeasureKind.Count), Polarity = polarity };

    private static Func<Indicator, Indicator> Every(Frequency frequency) => indicator => indicator with { Frequency = frequency };
}
