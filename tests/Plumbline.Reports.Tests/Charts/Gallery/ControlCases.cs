using Plumbline.Core.Periods;
using Plumbline.Core.Spc;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Charts.Control;
using static Plumbline.Reports.Tests.Charts.Gallery.Figures;

namespace Plumbline.Reports.Tests.Charts.Gallery;

/// <summary>Control charts of every kind.</summary>
internal static class ControlCases
{
    private static readonly ValueFormat Percent = ValueFormat.Percent(British);
    private static readonly ControlChartOptions Percentages = new() { Bounds = NaturalBounds.Percentage };
    private static readonly ControlChartOptions Counts = new() { Bounds = NaturalBounds.NotNegative };

    internal static IEnumerable<GalleryCase> All()
    {
        yield return Case("Sickness 2023, twelve points (minimum lowered)", Sickness, "Monthly sickness absence", ValueFormat.Percent(British, 2), Months(12, 2023, 1), _ => 4.5, Percentages, r => r with { Direction = ImprovementDirection.Decrease, Profile = SpcProfile.Plumbline with { MinimumPoints = 10 } });
        yield return Case("Twelve points: too few for limits", Sickness, "Monthly sickness absence", ValueFormat.Percent(British, 2), Months(12, 2023, 1), _ => 4.5, Percentages, r => r with { Direction = ImprovementDirection.Decrease });
        yield return Case("All signals", AllSignals(), "Calls answered in time", Percent, Months(48), _ => 80, Percentages, r => r with { Direction = ImprovementDirection.Increase });
        yield return Case("All signals, two sigma, neither way better", AllSignals(), "Calls answered in time", Percent, Months(48), null, Percentages with { TwoSigma = true }, r => r);
        yield return Case("Two rebases, notes, an excluded point", Rebased(), "Responses within 40 working days", Percent, Months(44), i => i < 20 ? 75 : 85, Percentages, r => Rebases(r) with { Direction = ImprovementDirection.Increase }, [new(6, "Strike days"), new(33, "System change"), new(34, "Two teams joined")]);
        yield return Case("A run of 36", Noise(3, 36, 240, 40).Rounded(0), "Referrals", ValueFormat.Number(British), Months(36), null, Counts, r => r);
        yield return Case("120 months", Noise(4, 120, 88, 9).With((40, 99.5), (41, 99), (90, 71)).Rounded(1), "Long series", Percent, Months(120, 2014), _ => 90, Percentages, r => r with { Direction = ImprovementDirection.Increase, Rebases = [new Rebase(Label(60), "new pathway")] });
        yield return Case("Missing stretches", Noise(5, 36, 60, 10).With((5, null), (12, null), (13, null), (14, null), (15, null), (35, null)).Rounded(1), "Visits made", Percent, Months(36), _ => 65, Percentages, r => r with { Direction = ImprovementDirection.Increase });
        yield return Case("Constant", [.. Enumerable.Repeat((double?)5, 24)], "Constant", ValueFormat.Number(British), Months(24), _ => 4, Counts, r => r with { Direction = ImprovementDirection.Increase });
        yield return Case("All at 100%", [.. Enumerable.Repeat((double?)100, 24)], "All at 100%", Percent, Months(24), _ => 95, Percentages, r => r with { Direction = ImprovementDirection.Increase });
        yield return Case("All zero", [.. Enumerable.Repeat((double?)0, 24)], "Never events", ValueFormat.Number(British), Months(24), null, Counts, r => r with { Direction = ImprovementDirection.Decrease });
        yield return Case("Near 100%, limit clipped", Noise(6, 30, 98.6, 2.4).Select(v => (double?)Math.Min(100, v!.Value)).Rounded(1), "Seen within two weeks", Percent, Months(30), _ => 93, Percentages, r => r with { Direction = ImprovementDirection.Increase, Bounds = NaturalBounds.Percentage });
        yield return Case("Target far outside", Noise(7, 30, 22, 3).Rounded(1), "Health checks", Percent, Months(30), _ => 95, Percentages, r => r with { Direction = ImprovementDirection.Increase });
        yield return Case("Negative", Noise(8, 24, -120_000, 90_000).Rounded(0), "Variance to budget", ValueFormat.Pounds(British), Months(24), _ => 0, null, r => r with { Direction = ImprovementDirection.Increase });
        yield return Case("Huge", Noise(9, 24, 3.2e12, 4e11).Rounded(0), "Debt", ValueFormat.Pounds(British), Months(24), null, null, r => r with { Direction = ImprovementDirection.Decrease });
        yield return Case("Tiny", Noise(10, 24, 2.2e-5, 8e-6), "Tiny", ValueFormat.Number(British, 2), Months(24), null, null, r => r);
        yield return Proportion();
        yield return Case("Fixed baseline, half-way provisional", Noise(12, 18, 30, 6).Rounded(0), "Provisional limits", ValueFormat.Number(British, 0, "days"), Months(18), _ => 28, Counts, r => r with { Direction = ImprovementDirection.Decrease, Baseline = new Baseline.FirstPoints(13) });
        yield return Case("Weeks", Noise(13, 60, 410, 60).Rounded(0), "Attendances", ValueFormat.Number(British), Of(Frequency.Week, 60, new DateOnly(2023, 1, 15)), null, Counts, r => r);
        yield return Case("Days", Noise(14, 40, 41, 12).Rounded(0), "Beds free", ValueFormat.Number(British), Of(Frequency.Day, 40, new DateOnly(2024, 3, 10)), _ => 30, Counts, r => r with { Direction = ImprovementDirection.Increase });
        yield return Case("Quarters", Noise(15, 26, 41.2, 5).Rounded(1), "Children in care", ValueFormat.Rate(British, 10_000), Quarters(26), _ => 40, Counts, r => r with { Direction = ImprovementDirection.Decrease });
        yield return Case("Years", Noise(16, 16, 41.2, 5).Rounded(1), "Road casualties", ValueFormat.Number(British, 1), Of(Frequency.FinancialYear, 16, new DateOnly(2008, 4, 1)), _ => 40, Counts, r => r with { Direction = ImprovementDirection.Decrease });
        yield return Case("Run chart", Noise(17, 24, 41.2, 5).Rounded(1), "Median", Percent, Months(24), null, Percentages, r => r with { Kind = ChartKind.Run });
        yield return Case("One value", [7], "One value", ValueFormat.Number(British), Months(1), _ => 8, Counts, r => r);
        yield return Case("No value", [null, null, null], "No value", ValueFormat.Number(British), Months(3), _ => 8, Counts, r => r);
        yield return Case("Narrow", Rebased(), "Responses within 40 working days", Percent, Months(44), i => i < 20 ? 75 : 85, Percentages with { Size = ChartSize.Narrow }, r => Rebases(r) with { Direction = ImprovementDirection.Increase });
        yield return Case("Print", Rebased(), "Responses within 40 working days", Percent, Months(44), i => i < 20 ? 75 : 85, Percentages with { Size = ChartSize.Print }, r => Rebases(r) with { Direction = ImprovementDirection.Increase });
        for (var i = 0; i < 4; i++)
            yield return Case("Small", Noise(30 + i, 24, 80, 15).Rounded(1), "Ward " + (char)('A' + i) + ": harm-free care", Percent, Months(24), _ => 85, Percentages with { Size = ChartSize.Small }, r => r with { Direction = ImprovementDirection.Increase });
    }

    private static GalleryCase Case(string name, double?[] values, string title, ValueFormat format, TimeAxis axis, Func<int, double?>? target, ControlChartOptions? options, Func<ControlChartRequest, ControlChartRequest> ask, ChartNote[]? notes = null) =>
        GalleryCase.Of(
            name,
            ask(new ControlChartRequest { Points = Inputs(values, target, notes is null ? [] : [9]) }),
            new ChartText { Title = title, Format = format, Axis = axis, Notes = [.. notes ?? []], Sources = [.. values.Select((_, i) => Sources.Event("k" + Label(i)))] },
            options);

    private static double?[] AllSignals() =>
        Noise(1, 48, 70, 9).With((4, 96), (5, 44), (12, 74), (13, 75), (14, 73), (15, 76), (16, 74), (17, 75), (18, 76), (19, 74), (26, 60), (27, 62), (28, 64), (29, 66), (30, 69), (31, 71), (32, 74), (33, 77), (40, 55), (41, 56), (47, 95)).Rounded(1);

    private static double?[] Rebased() =>
        [.. Noise(20, 16, 71, 8).Rounded(1).With((9, 30)), .. Noise(21, 15, 84, 6).Rounded(1), .. Noise(22, 13, 91, 4).Rounded(1)];

    private static ControlChartRequest Rebases(ControlChartRequest request) =>
        request with { Rebases = [new Rebase(Label(16), "a single complaints team from August 2022"), new Rebase(Label(31), "new case system")] };

    private static GalleryCase Proportion()
    {
        var random = new Random(11);
        var points = Enumerable.Range(0, 36).Select(i =>
        {
            var cases = 20 + random.Next(160);
            return new ChartInput(Label(i), Math.Round(cases * (0.82 + (0.1 * (random.NextDouble() - 0.5))))) { Denominator = cases, Target = 0.9 };
        }).ToArray();
        return GalleryCase.Of(
            "p chart, limits by denominator",
            new ControlChartRequest { Points = points, Kind = ChartKind.P, Direction = ImprovementDirection.Increase },
            new ChartText { Title = "Complaints answered in time", Format = ValueFormat.Proportion(British), Axis = Months(36) },
            new ControlChartOptions { Bounds = NaturalBounds.Proportion });
    }
}
