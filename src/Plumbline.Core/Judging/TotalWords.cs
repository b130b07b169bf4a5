using System.Globalization;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Judging;

/// <summary>The words for what a figure was worked out from.</summary>
public static class TotalWords
{
    /// <summary>What it counts: <c>from 18 of 20 units</c>, <c>from 2 of 3 months, 1 suppressed</c>; where nothing is missing, <c>from 20 units</c>. Months of several units are <c>58 of 60 monthly figures</c>; what was counted from returns is <c>from 91 of 93 returns</c>.</summary>
    public static string Of(Total total, CultureInfo culture) => $"from {Parts(total, culture)}";

    /// <summary>The parts it counts: <c>18 of 20 units</c>, <c>20 units</c>.</summary>
    public static string Parts(Total total, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(total);
        ArgumentNullException.ThrowIfNull(culture);
        if (total.Returns is { } returns) return string.Create(culture, $"{returns.Received} of {returns.Asked} {(returns.Asked == 1 ? "return" : "returns")}");
        var kind = Kind(total, total.Parts == 1);
        return total.IsComplete
            ? string.Create(culture, $"{total.Parts} {kind}")
            : string.Create(culture, $"{total.Reported} of {total.Parts} {kind}{Suppressed(total, culture)}");
    }

    private static string Suppressed(Total total, CultureInfo culture) => total.Suppressed == 0 ? "" : string.Create(culture, $", {total.Suppressed} suppressed");

    private static string Kind(Total total, bool isOne)
    {
        if (!total.IsOfUnits && total.Periods is [var first, ..] && total.Parts == total.Periods.Length) return first.Frequency.Noun() + (isOne ? "" : "s");
        if (total.Periods is [var part, _, ..]) return $"{part.Frequency.Every()} {(isOne ? "figure" : "figures")}";
        return (total.IsOfUnits, isOne) switch
        {
            (true, true) => "unit",
            (true, false) => "units",
            (false, true) => "item",
            (false, false) => "items",
        };
    }
}
