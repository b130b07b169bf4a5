using Plumbline.Core.Periods;
using Plumbline.Core.Spc;

namespace Plumbline.Reports.Charts.Control;

/// <summary>How a control chart's numbers and periods are written in sentences: as the chart prints them.</summary>
public static class ControlWording
{
    /// <summary>The wording of a chart with its text.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="text">Its text, with one period for each point.</param>
    /// <param name="frequency">The frequency of its periods; null where its points have no dates.</param>
    public static ChartWording Of(ControlChart chart, ChartText text, Frequency? frequency)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(text);
        var names = chart.Points.ToDictionary(static point => point.Label, point => text.Axis.Periods[point.Index].Full, StringComparer.Ordinal);
        var preposition = frequency is { } known ? ChartWording.Preposition(known) : "at";
        return new ChartWording
        {
            Subject = text.Title,
            Number = chart.Kind is ChartKind.Run or ChartKind.G ? text.Format.Median : text.Format.Statistic,
            Value = text.Format.Text,
            Target = text.Format.Target,
            Finer = text.Format.Finer,
            Noun = chart.Kind is ChartKind.G or ChartKind.T ? "gap" : frequency?.Noun() ?? "point",
            Language = text.Format.Culture,
            Period = Name,
            When = label => $"{preposition} {Name(label)}",
        };

        // Points numbered through have no other name: "point 23".
        string Name(string label) => names.GetValueOrDefault(label, label) is var name && frequency is null && name.All(char.IsAsciiDigit) ? $"point {name}" : name;
    }
}
