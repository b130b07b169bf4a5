using System.Collections.Immutable;
using Plumbline.Core.Spc;

namespace Plumbline.Reports.Charts.Layout;

/// <summary>A tick of the value axis.</summary>
/// <param name="Shown">Its value in printed units.</param>
/// <param name="Text">Its printed number.</param>
internal sealed record ValueTick(double Shown, string Text);

/// <summary>Ticks at round numbers: steps of 1, 2, 2.5 or 5 times a power of ten.</summary>
internal static class ValueTicks
{
    private static readonly double[] Steps = [1, 2, 2.5, 5, 10];

    /// <summary>About as many ticks as requested, none beyond a natural bound.</summary>
    internal static ImmutableArray<ValueTick> Of(ValueRange range, int about, NaturalBounds bounds, ValueFormat format)
    {
        var low = Math.Max(range.Low, bounds.Least * format.Factor ?? double.NegativeInfinity);
        var high = Math.Min(range.High, bounds.Greatest * format.Factor ?? double.PositiveInfinity);
        if (!(low < high)) return [];
        var step = Step(high, low, about, format);
        if (step < Math.Max(Math.Abs(low), Math.Abs(high)) * 1e-13) return [];
        var first = Math.Ceiling((low / step) - 1e-9);
        var last = Math.Floor((high / step) + 1e-9);
        if (last - first > 100) return [];
        var largest = Math.Max(Math.Abs(first), Math.Abs(last)) * step;
        var ticks = ImmutableArray.CreateBuilder<ValueTick>();
        for (var i = first; i <= last; i++)
        {
            var shown = Round(i * step, step);
            ticks.Add(new ValueTick(shown, format.Tick(shown, step, largest)));
        }

        return ticks.DrainToImmutable();
    }

    private static double Step(double high, double low, int about, ValueFormat format)
    {
        var rough = ((high / 2) - (low / 2)) / Math.Max(1, about) * 2;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * Steps.First(candidate => candidate * power >= rough * 0.7 || candidate == 10);

        // A count has no halves, so steps are whole numbers if that leaves at least two ticks.
        if (format.CountsWhole && step is < 1 or 2.5 && high - low >= 1) step = step < 1 ? 1 : 5;
        return step;
    }

    private static double Round(double value, double step)
    {
        var decimals = (int)Math.Clamp(2 - Math.Floor(Math.Log10(step)), 0, 15);
        return Math.Abs(value) < 1e9 ? Math.Round(value, decimals) : value;
    }
}
