using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Finance.Workings;

/// <summary>Scores the metrics of a scheme, and makes the overall score.</summary>
public static class ResourceWorking
{
    /// <summary>The scores at the end of a month; null where the scheme does not hold then.</summary>
    public static ResourceReading? Of(FinanceBook book, ResourceScheme scheme, Period month)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(month);
        if (month.Last < scheme.From.First || month.First > scheme.To?.Last) return null;
        List<MetricScore> scores = [.. scheme.Metrics.Select(metric =>
        {
            var measured = Figure(metric.Indicator);
            return new MetricScore(metric, measured, new ScoreGiven(Figure(metric.Score), measured?.Amount is { } amount ? Score(metric, amount) : null));
        })];
        List<int> shown = [.. scores.Select(static one => one.Score.Shown).OfType<int>()];
        var (overall, mean, isCapped) = shown.Count == scores.Count ? Overall(scheme, shown) : (null, null, false);
        return new ResourceReading(scheme, scores, new ScoreGiven(Figure(scheme.Overall), overall), mean, isCapped);

        Observation? Figure(IndicatorCode? code) =>
            code is not null && book.Picture.Find(code) is { } line && book.Reported(line, month) is { Amount: not null, Total: null or { IsComplete: true } } figure ? figure : null;
    }

    /// <summary>The score of a number by the bounds of a metric: 1 to one more than there are bounds. A number on a bound has the better score.</summary>
    public static int Score(ResourceMetric metric, decimal measured)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return metric.Thresholds.TakeWhile(bound => metric.HigherIsBetter ? measured < bound : measured > bound).Count() + 1;
    }

    /// <summary>The overall score: the mean rounded half up, at best what a bad score allows.</summary>
    public static (int? Overall, decimal? Mean, bool IsCapped) Overall(ResourceScheme scheme, IReadOnlyCollection<int> scores)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(scores);
        if (scores.Count == 0) return (null, null, false);
        var mean = (decimal)scores.Sum() / scores.Count;
        var rounded = (int)Math.Floor(mean + 0.5m);
        return scheme.Caps is { } cap && scores.Any(score => score >= cap.Any) && rounded < cap.AtBest ? (cap.AtBest, mean, true) : (rounded, mean, false);
    }
}
