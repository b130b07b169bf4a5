using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;
using Plumbline.Core.TimeSeries;

namespace Plumbline.App.Entering;

/// <summary>Asks about a figure that is of another size than the one before: a thousand or a decimal point was probably lost.</summary>
internal static class FigureSize
{
    // Ten times is one digit too many or too few. A sum that adds up over the year begins again with a small one.
    private const decimal Apart = 10, ApartOverTheYear = 100;

    // Below these, ten times as much is chance: two incidents after none, 4% after 0.3%.
    private const decimal LeastCount = 100, LeastPercent = 10;

    /// <summary>What to look at, as a sentence or two; null where the size is as before.</summary>
    /// <param name="series">The figures of the measure.</param>
    /// <param name="period">The period of the figure.</param>
    /// <param name="value">The figure.</param>
    internal static string? Question(Series series, Period period, ObservedValue value)
    {
        if (value is not ObservedValue.Number { Amount: { } amount, Quantity: var typed } || Before(series, period) is not { Value: ObservedValue.Number { Amount: { } was, Quantity: var printed } } before)
            return null;
        var (larger, smaller) = (Math.Max(Math.Abs(amount), Math.Abs(was)), Math.Min(Math.Abs(amount), Math.Abs(was)));
        if (larger < (printed.Sign == QuantitySign.Percent ? LeastPercent : LeastCount) || larger < smaller * Apart || smaller == 0) return null;
        var meant = Meant(value.Text, typed, printed, was);
        if (meant is null && series.Indicator.IsCumulative && larger < smaller * ApartOverTheYear) return null;
        return $"{value.Text}, and the figure before was {before.Value.Text}. {(meant is null ? "Is it meant?" : $"Did you mean {meant}?")}";
    }

    // Of a correction, the figure that it replaces.
    private static Observation? Before(Series series, Period period) => series.Observations.LastOrDefault(one => (one.Period < period || one.Period == period) && one.Amount is not null);

    // What was typed, at the scale of the figure before; null where that is not of its size.
    private static string? Meant(string text, Quantity typed, Quantity printed, decimal was)
    {
        if (typed.Scale != QuantityScale.One || printed.Scale == QuantityScale.One) return null;
        var (letter, factor) = printed.Scale == QuantityScale.Thousand ? ("k", 1_000m) : ("m", 1_000_000m);
        var scaled = Math.Abs(typed.Printed) * factor;
        if (scaled >= Math.Abs(was) * Apart || scaled * Apart <= Math.Abs(was)) return null;
        return text.EndsWith(')') ? $"{text[..^1]}{letter})" : text + letter;
    }
}
