using System.Globalization;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Reports.Blocks.Words;

/// <summary>How a figure was worked out from others, in words.</summary>
internal static class TotalNote
{
    private const int MostNamed = 6;

    /// <summary>The note on a figure from which parts are missing: <c>Worked out from 18 of 20 units; without North, South</c>; null for any other figure.</summary>
    internal static string? OfGaps(Observation observation, Func<UnitCode, string> nameOf, CultureInfo culture) =>
        observation.Total is { IsComplete: false } total ? $"{Of(total, culture)}{(Without(total, nameOf) is { } without ? $"; {without}" : "")}" : null;

    /// <summary>The same in a list of periods: <c>May 2024 from 18 of 20 units, without North, South</c>.</summary>
    internal static string InPeriod(Total total, Period period, Func<UnitCode, string> nameOf, CultureInfo culture) =>
        $"{period.ToText(culture, full: true)} {TotalWords.Of(total, culture)}{(Without(total, nameOf) is { } without ? $", {without}" : "")}";

    /// <summary>What a figure counts: <c>Worked out from 18 of 20 units</c>.</summary>
    internal static string Of(Total total, CultureInfo culture) => $"Worked out {TotalWords.Of(total, culture)}";

    /// <summary>The parts in a narrow column: <c>18 of 20</c>.</summary>
    internal static string Short(Total total) => string.Create(CultureInfo.InvariantCulture, $"{total.Reported} of {total.Parts}");

    private static string? Without(Total total, Func<UnitCode, string> nameOf)
    {
        if (!total.IsOfUnits || total.MissingUnits.IsEmpty) return null;
        var named = string.Join(", ", total.MissingUnits.Take(MostNamed).Select(nameOf));
        var rest = total.MissingUnits.Length - MostNamed;
        return rest > 0 ? string.Create(CultureInfo.InvariantCulture, $"without {named} and {rest} more") : $"without {named}";
    }
}
