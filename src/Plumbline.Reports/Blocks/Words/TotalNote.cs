using System.Globalization;
using Plumbline.Core.Observations;

namespace Plumbline.Reports.Blocks.Words;

/// <summary>How a figure was worked out from others, in words.</summary>
internal static class TotalNote
{
    private const int MostNamed = 6;

    /// <summary>The note on a figure from which parts are missing: <c>Worked out from 18 of 20 units; without North, South</c>; null for any other figure.</summary>
    internal static string? OfGaps(Observation observation, Func<Core.Units.UnitCode, string> nameOf) =>
        observation.Total is { IsComplete: false } total ? $"{Of(total)}{Without(total, nameOf)}" : null;

    /// <summary>What a figure counts: <c>Worked out from 18 of 20 units</c>, <c>Worked out from 2 of 3 months, 1 suppressed</c>.</summary>
    internal static string Of(Total total) => string.Create(
        CultureInfo.InvariantCulture,
        $"Worked out from {total.Reported} of {total.Parts} {Parts(total)}{(total.Suppressed > 0 ? $", {total.Suppressed} suppressed" : "")}");

    /// <summary>The parts in a narrow column: <c>18 of 20</c>.</summary>
    internal static string Short(Total total) => string.Create(CultureInfo.InvariantCulture, $"{total.Reported} of {total.Parts}");

    private static string Parts(Total total) => (total.IsOfUnits, total.Periods.Length > 1) switch
    {
        (true, false) => total.Parts == 1 ? "unit" : "units",
        (true, true) => "figures of units",
        (false, true) => "periods",
        (false, false) => "parts",
    };

    private static string Without(Total total, Func<Core.Units.UnitCode, string> nameOf)
    {
        if (total.MissingUnits.IsEmpty) return "";
        var named = string.Join(", ", total.MissingUnits.Take(MostNamed).Select(nameOf));
        var rest = total.MissingUnits.Length - MostNamed;
        return rest > 0 ? string.Create(CultureInfo.InvariantCulture, $"; without {named} and {rest} more") : $"; without {named}";
    }
}
