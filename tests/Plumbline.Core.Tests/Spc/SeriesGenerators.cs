using FsCheck;
using FsCheck.Fluent;
using Plumbline.Core.Spc;

namespace Plumbline.Core.Tests.Spc;

/// <summary>Generates the series for property tests: flat, stepping, drifting, noisy, with ties and gaps; and numbers of every size.</summary>
internal static class SeriesGenerators
{
    /// <summary>The number of series for a property. The seed is fixed, so that a failure can be repeated.</summary>
    public static Config Config(int tests = 300) => FsCheck.Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(new Replay(new Rnd(20_231_125, 7), Microsoft.FSharp.Core.FSharpOption<int>.None));

    /// <summary>Whole numbers, so that scaling by a power of two and shifting by a whole number are exact; NaN is missing.</summary>
    public static Gen<double[]> Whole { get; } =
        from length in Gen.Choose(1, 90)
        from level in Gen.Choose(-50, 50)
        from noise in Gen.Elements(0, 1, 3, 8)
        from step in Gen.Elements(0, 0, 5, 20)
        from drift in Gen.Elements(0, 0, 0, 1, -1)
        from turn in Gen.Choose(0, 90)
        from moves in Gen.Choose(-noise, noise).ArrayOf(length)
        from gaps in Gen.Choose(0, 19).ArrayOf(length)
        select Enumerable.Range(0, length)
            .Select(i => gaps[i] == 0 ? double.NaN : level + moves[i] + (i > turn ? step : 0) + (Math.Abs(i - turn) <= 8 ? drift * i : 0))
            .ToArray();

    /// <summary>A finite number of any size: ordinary ones, the largest and smallest possible, denormals, numbers next to zero, and any pattern of bits.</summary>
    public static Gen<double> Finite { get; } = Gen.Frequency(
        (4, Gen.Choose(-100_000, 100_000).Select(n => n / 100.0)),
        (3, Gen.Elements(double.MaxValue, -double.MaxValue, 1e308, -1e308, double.Epsilon, -double.Epsilon, 1e-310, 2.2250738585072014e-308, 0, -0.0, 1, -1, 1e154, 1e-154)),
        (3, from high in Gen.Choose(0, int.MaxValue)
            from low in Gen.Choose(int.MinValue, int.MaxValue)
            from negative in Gen.Elements(0L, long.MinValue)
            let number = BitConverter.Int64BitsToDouble(((long)high << 32) | (uint)low | negative)
            select double.IsFinite(number) ? number : 1e300));

    /// <summary>Charts of every kind and profile on numbers of any size, all of one size or of all sizes together.</summary>
    public static Gen<ControlChartRequest> Anything { get; } =
        from kind in Gen.Elements(Enum.GetValues<ChartKind>())
        from profile in Gen.Elements(SpcProfiles.All.ToArray())
        from screened in Gen.Elements(true, false)
        from minimum in Gen.Elements(0, 2, 13)
        from direction in Gen.Elements(Enum.GetValues<ImprovementDirection>())
        from length in Gen.Choose(1, 40)
        from sameSize in Gen.Elements(true, false)
        from size in Finite
        from points in Point(sameSize ? Gen.Choose(-8, 8).Select(n => Bounded(size * (1 + (n / 16.0)))) : Finite).ArrayOf(length)
        from rebase in Gen.Choose(0, 2 * length)
        from baseline in Gen.Choose(0, length)
        select new ControlChartRequest
        {
            Kind = kind,
            Profile = profile with { ScreensMovingRanges = screened, MinimumPoints = minimum },
            Direction = direction,
            Points = [.. points.Select((point, i) => point with { Label = Charts.Label(i) })],
            Rebases = rebase < length ? [new Rebase(Charts.Label(rebase), "start")] : [],
            Baseline = baseline == 0 ? null : new Baseline.FirstPoints(baseline),
        };

    private static double Bounded(double number) => Math.Clamp(number, -double.MaxValue, double.MaxValue);

    private static Gen<ChartInput> Point(Gen<double> number) =>
        from value in number
        from missing in Gen.Choose(0, 9)
        from denominator in number
        from target in number
        from hasTarget in Gen.Elements(true, false)
        from excluded in Gen.Choose(0, 9)
        from size in Gen.Choose(0, 4)
        from measurements in number.ArrayOf(size)
        select new ChartInput("", missing == 0 ? null : value)
        {
            Denominator = denominator,
            Target = hasTarget ? target : null,
            Excluded = excluded == 0,
            Measurements = measurements,
        };
}
