using Plumbline.Core.Finance.Readings;

namespace Plumbline.Core.Checks.Finance;

/// <summary>A score that was reported must be the one that its scheme gives.</summary>
internal static class ResourceScores
{
    internal const string Code = "use-of-resources";

    internal static IEnumerable<Finding> Find(Audit audit) =>
        from resources in (audit.Finance?.Statements.Values.Select(static one => one.Resources).OfType<ResourceReading>() ?? []).DistinctBy(static one => one.Scheme.Name, StringComparer.Ordinal)
        from score in resources.Metrics.Select(metric => (metric.Metric.Name, metric.Score, Why: Why(audit, metric))).Append((Name: "", Score: resources.Overall, Why: Why(audit, resources)))
        where score.Score is { Given.Amount: not null, WorkedOut: not null } && score.Score.Given.Amount != score.Score.WorkedOut
        let right = CheckNumbers.Plain(score.Score.WorkedOut!.Value, audit.Language)
        let given = score.Score.Given!
        select Finding.At(
            Code, Severity.Warning, given, given.Value.Text, right,
            $"{audit.Subject(given)} is reported as {given.Value.Text}, but the scheme {resources.Scheme.Name} gives {right}: {score.Why}.",
            [.. Measured(resources, score.Name)]);

    private static string Why(Audit audit, MetricScore metric) =>
        metric.Measured is { } measured ? $"{audit.NameOf(measured.Indicator)} is {measured.Value.Text}" : $"by what is measured of {metric.Metric.Name}";

    private static string Why(Audit audit, ResourceReading resources) =>
        resources.IsCapped && resources.Scheme.Caps is { } cap ? FormattableString.Invariant($"a metric scores {cap.Any} or worse, which caps it at {cap.AtBest}")
        : $"the mean of the scores is {CheckNumbers.Plain(resources.Mean ?? 0, audit.Language)}";

    private static IEnumerable<Observations.Observation> Measured(ResourceReading resources, string metric) => metric.Length == 0
        ? resources.Metrics.Select(static one => one.Score.Given).OfType<Observations.Observation>()
        : resources.Metrics.Where(one => one.Metric.Name == metric).Select(static one => one.Measured).OfType<Observations.Observation>();
}
