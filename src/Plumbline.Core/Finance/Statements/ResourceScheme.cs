using System.Runtime.InteropServices;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.Core.Finance.Statements;

/// <summary>A regulator’s scheme that scores metrics from 1, the best, and makes an overall score of them. A new version is another scheme.</summary>
/// <param name="Name">Its name: <c>use-of-resources-2016</c>.</param>
/// <param name="From">The first period it applies to.</param>
/// <param name="To">The last; null: it still applies.</param>
/// <param name="Metrics">Its metrics, in order.</param>
/// <param name="Overall">The indicator that holds the overall score as reported; null where it is worked out alone.</param>
/// <param name="Caps">If one metric scores so or worse, the overall score is at best what follows: <c>any 4 caps at 3</c>.</param>
public sealed record ResourceScheme(string Name, Period From, Period? To, IReadOnlyList<ResourceMetric> Metrics, IndicatorCode? Overall, ScoreCap? Caps)
{
    /// <summary>Reads the name of a scheme.</summary>
    public static Parsed<string> ReadName(string? text) => CodeShape.Check(text, "a scheme’s name") is { } problem ? problem : text!;

    /// <summary>Every indicator that it names, once each.</summary>
    public IEnumerable<IndicatorCode> Lines => Metrics.SelectMany(static metric => new[] { metric.Indicator, metric.Score }).Append(Overall).OfType<IndicatorCode>().Distinct();
}

/// <summary>A metric and the bounds of its scores.</summary>
/// <param name="Name">What papers call it.</param>
/// <param name="Indicator">The indicator that holds what is measured: days, a percentage; null where only its score is held.</param>
/// <param name="Thresholds">The bounds between scores 1, 2, 3 and 4.</param>
/// <param name="HigherIsBetter">Whether a higher number is better.</param>
/// <param name="Score">The indicator that holds the score as reported; null where it is worked out alone.</param>
public sealed record ResourceMetric(string Name, IndicatorCode? Indicator, IReadOnlyList<decimal> Thresholds, bool HigherIsBetter, IndicatorCode? Score);

/// <summary>A bound on the overall score.</summary>
/// <param name="Any">If any metric scores this or worse.</param>
/// <param name="AtBest">The overall score is at best this.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ScoreCap(int Any, int AtBest);
