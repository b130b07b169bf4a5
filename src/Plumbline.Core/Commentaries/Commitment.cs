using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Targets;
using Plumbline.Core.Text;

namespace Plumbline.Core.Commentaries;

/// <summary>What is expected of an indicator by a day, as its commentary promises it: <c>31 March 2024: at least 92%</c>.</summary>
public sealed record Commitment
{
    private const string Written = "d MMMM yyyy";
    private const string Forms = "a day and what is expected by it, such as 31 March 2024: at least 92%";

    private static readonly string[] Days = [Written, "d MMM yyyy", "yyyy-MM-dd", "d/M/yyyy"];

    private Commitment(DateOnly day, TargetCriterion criterion) => (Day, Criterion) = (day, criterion);

    /// <summary>The day by which it is expected.</summary>
    public DateOnly Day { get; }

    /// <summary>What is expected: a number or a verdict.</summary>
    public TargetCriterion Criterion { get; }

    /// <summary>Reads one line: a day, a colon, and what is expected in the words of a target.</summary>
    public static Parsed<Commitment> Parse(string? text)
    {
        var line = (text ?? "").Trim();
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return Problem.With(text, Forms);
        var (before, after) = (line[..colon].Trim(), line[(colon + 1)..].Trim());
        if (!DateOnly.TryParseExact(before, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Problem.With(before, "a day before the colon, such as 31 March 2024 or 2024-03-31");
        if (!TargetCriterion.Parse(after).TryGet(out var criterion, out var problem)) return problem;
        return criterion is TargetCriterion.NoTarget or TargetCriterion.Baseline or TargetCriterion.Contextual or TargetCriterion.ThePlan
            ? Problem.With(after, "what is expected after the colon, such as at least 92%")
            : new Commitment(day, criterion);
    }

    /// <summary>Reads one line of the commentary on a period. What cannot be for the measure is a problem, and so is a day before the period.</summary>
    /// <param name="text">The line.</param>
    /// <param name="measure">The indicator's measure.</param>
    /// <param name="period">The period that the commentary is about.</param>
    public static Parsed<Commitment> Parse(string? text, Measure measure, Period period)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(period);
        return Parse(text).Then<Commitment>(read =>
        {
            var colon = text!.IndexOf(':', StringComparison.Ordinal);
            if (read.Day < period.First)
                return Problem.With(text[..colon].Trim(), $"a day from {period.First.ToString(Written, CultureInfo.InvariantCulture)} on: the commentary is on {period}");
            var after = text[(colon + 1)..].Trim();
            return MeasureFit.Of(read.Criterion, after, measure) is { } criterion ? new Commitment(read.Day, criterion) : Problem.With(after, MeasureFit.Expected(measure));
        });
    }

    /// <summary>The line in a language; <see cref="ToString"/> is read back.</summary>
    public string ToText(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return $"{Day.ToString(Written, culture)}: {Criterion.ToText(culture)}";
    }

    /// <summary>The line as files and the ledger have it.</summary>
    public override string ToString() => $"{Day.ToString(Written, CultureInfo.InvariantCulture)}: {Criterion}";
}
