using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Ratings;

/// <summary>The direction of performance since the value before.</summary>
public enum ChangeDirection
{
    /// <summary>Better than before.</summary>
    Improving,

    /// <summary>Worse than before.</summary>
    Declining,

    /// <summary>The same as before.</summary>
    Unchanged,

    /// <summary>There is no direction; the reason says why.</summary>
    NotApplicable,
}

/// <summary>The latest reported value compared with the one before it, of the same frequency.</summary>
/// <param name="Direction">The direction.</param>
/// <param name="Reason">The reason for the direction, in words.</param>
/// <param name="Previous">The earlier value; null where there is none.</param>
public sealed record PerformanceChange(ChangeDirection Direction, string Reason, Observation? Previous)
{
    /// <summary>Whether the two figures count alike; false where one of two sums lacks parts or periods that the other has.</summary>
    public bool IsAlike { get; private init; } = true;

    /// <summary>Compares two observations of one indicator and unit.</summary>
    /// <exception cref="InvalidOperationException">Their periods are of different frequencies.</exception>
    public static PerformanceChange Between(Indicator indicator, Observation? previous, Observation? current)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (current?.Amount is not { } now) return NotApplicable(current?.Value is ObservedValue.Verdict ? "A judgement, not a number" : "No value", previous);
        if (previous?.Amount is not { } before) return NotApplicable("No earlier value", previous);
        _ = current.Period.Since(previous.Period);
        if (Unlike(previous, current) is { } why) return NotApplicable(why, previous) with { IsAlike = false };
        if (indicator.IsCumulative) return NotApplicable("A running total does not compare with the one before", previous);
        if (indicator.Polarity == Polarity.Neither) return NotApplicable("Neither direction is better", previous);
        var rise = now.CompareTo(before);
        return rise == 0
            ? new PerformanceChange(ChangeDirection.Unchanged, $"{current.Value.Text}, as before", previous)
            : new PerformanceChange(
                rise > 0 == (indicator.Polarity == Polarity.Higher) ? ChangeDirection.Improving : ChangeDirection.Declining,
                $"{current.Value.Text} after {previous.Value.Text}",
                previous);
    }

    /// <summary>The change of a period for which there is no figure, whatever was reported before it.</summary>
    public static PerformanceChange NoFigure(Observation? previous) => NotApplicable("No figure in this period", previous);

    // Sums compare where they add up as many periods, and where both are complete. Incomplete ones compare in one period each, where they lack the same units: of several periods, the months that are missing may differ.
    private static string? Unlike(Observation previous, Observation current)
    {
        var (before, now) = (SumIn(previous), SumIn(current));
        if (now is not null && before is not null && now.Periods.Length != before.Periods.Length) return $"Made of {Periods(now)}, the figure before of {Periods(before)}";
        if (now is not { IsComplete: false } && before is not { IsComplete: false }) return null;
        if (now is not null && before is not null && now.Periods.Length == 1 && now.Parts == before.Parts && now.Missing == before.Missing && now.MissingUnits.SequenceEqual(before.MissingUnits)) return null;
        return string.Join(", ", new[] { Counted("The figure is", now), Counted("the figure before is", before) }.OfType<string>());
    }

    private static Total? SumIn(Observation figure) => figure.Total is { Rule: Aggregation.Sum } total ? total : null;

    private static string? Counted(string which, Total? total) => total is null ? null : FormattableString.Invariant($"{which} from {total.Reported} of {total.Parts}");

    private static string Periods(Total total) =>
        FormattableString.Invariant($"{total.Periods.Length} {total.Periods[0].Frequency.Noun()}{(total.Periods.Length == 1 ? "" : "s")}");

    private static PerformanceChange NotApplicable(string reason, Observation? previous) => new(ChangeDirection.NotApplicable, reason, previous);
}
