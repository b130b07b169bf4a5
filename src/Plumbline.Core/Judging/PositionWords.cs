using System.Globalization;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Judging;

/// <summary>The position of a measure of an objective, as board papers word it.</summary>
public static class PositionWords
{
    /// <summary>The position: <c>Achieved – 88.02%</c>, <c>Not achieved – 88.36%</c>; the figure alone where nothing rates it, and <c>No figure</c> where there is none.</summary>
    public static string Of(Judgement judgement, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        ArgumentNullException.ThrowIfNull(culture);
        if (judgement.Observation is not { Value: not ObservedValue.Missing } figure) return "No figure";
        var shown = figure.Value switch
        {
            ObservedValue.Number number => number.Quantity.ToText(culture),
            ObservedValue.Verdict verdict => verdict.Quantity?.ToText(culture),
            var other => other.Text,
        };
        // A verdict says itself whether it is met: Outstanding, Pass, Above national average.
        if (figure.Value is ObservedValue.Verdict { Word: var word }) return shown is null ? word : $"{word} – {shown}";
        return judgement.IsRated ? $"{(judgement.IsMet ? "Achieved" : "Not achieved")} – {shown}" : shown!;
    }
}
