using System.Globalization;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Indicators;
using Plumbline.Core.Quantities;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Finance;

/// <summary>schemes/*.yaml: how a regulator scores metrics, and makes an overall score of them.</summary>
internal sealed class SchemesKind : TextKind<ResourceScheme>
{
    private const string Mean = "mean rounded half up";

    internal static SchemesKind Instance { get; } = new();

    internal override FactKind Name { get; } = FactKind.Of("resource-scheme");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.Folder("schemes", ".yaml");

    internal override string Key(ResourceScheme value) => value.Name;

    internal override string FileName(ResourceScheme value) => $"{Place.Name}/{value.Name}.yaml";

    internal override FactTree Tree(ResourceScheme value) => new FactTree()
        .Add("scheme", value.Name)
        .Add("from", value.From.ToString())
        .Add("to", value.To?.ToString())
        .Add("metrics", value.Metrics.Select(static metric => new FactTree()
            .Add("metric", metric.Name)
            .Add("indicator", metric.Indicator?.ToString())
            .Add("thresholds", [.. metric.Thresholds.Select(static bound => bound.ToString(CultureInfo.InvariantCulture))])
            .Add("better", metric.HigherIsBetter ? "higher" : "lower")
            .Add("score", metric.Score?.ToString())))
        .Add("overall", value.Caps is { } cap ? $"{Mean}; any {Written.Whole(cap.Any)} caps at {Written.Whole(cap.AtBest)}" : Mean)
        .Add("overall-score", value.Overall?.ToString());

    internal override IEnumerable<Problem> Contradictions(Workspace workspace)
    {
        var schemes = workspace.Of(this);
        if (schemes.Count == 0) return [];
        var context = WorkspaceContext.Of(workspace);
        return schemes.SelectMany(scheme => scheme.Lines.Select(code => context.Indicator(code.ToString()).Problem).OfType<Problem>()
            .Select(problem => problem with { Expected = $"{problem.Expected}, in the scheme {scheme.Name}" }));
    }

    /// <summary>What is wrong with the name of a scheme; null where there is one of that name.</summary>
    internal static Problem? Unknown(string name, IReadOnlyCollection<string> known) =>
        known.Contains(name, StringComparer.Ordinal) ? null : Problem.With(name, $"a scheme of schemes/{Spelling.Suggestion(name, known)}");

    private protected override ResourceScheme? ReadMap(YamlMap map, DefinitionReading reading)
    {
        var before = map.ProblemsSoFar;
        var name = map.Required("scheme", ResourceScheme.ReadName);
        var (from, to) = (map.Required("from", reading.Context.Period), map.Optional("to", reading.Context.Period));
        if (from is not null && to is not null && from.First > to.Last && !map.IsHeld) map.Add(Problem.With(map.Text("to"), $"a period from {from} on"));
        var names = new HashSet<string>(StringComparer.Ordinal);
        var metrics = map.Maps("metrics").Select(metric => Metric(metric, names, reading.Context)).OfType<ResourceMetric>().ToList();
        if (metrics.Count == 0 && map.ProblemsSoFar == before) map.Add(new Problem("no “metrics”", "metrics: at least one, each with metric, thresholds and better"));
        var overall = map.Required("overall", Overall);
        var score = map.Optional("overall-score", text => Code(map, text, reading.Context));
        map.NoOther("scheme", "from", "to", "metrics", "overall", "overall-score");
        if (name is null || from is null || overall is null || map.ProblemsSoFar > before) return null;
        return new ResourceScheme(name, from, to, metrics, score, overall.Split(' ') is [.., "any", var any, "caps", "at", var best] ? new ScoreCap(any[0] - '0', best[0] - '0') : null);
    }

    private static ResourceMetric? Metric(YamlMap map, HashSet<string> names, WorkspaceContext context)
    {
        var before = map.ProblemsSoFar;
        var name = map.Required<string>("metric", text => string.IsNullOrWhiteSpace(text) ? Problem.With(text, "the name of the metric") : !names.Add(text) && !map.IsHeld ? new Problem($"the metric “{text}” a second time", "each metric once in a scheme") : text);
        var indicator = map.Optional("indicator", text => Code(map, text, context));
        var score = map.Optional("score", text => Code(map, text, context));
        var better = map.Required<string>("better", static text => text is "higher" or "lower" ? text : Problem.With(text, "higher or lower"));
        var texts = map.Texts("thresholds");
        var bounds = new List<decimal>();
        foreach (var text in texts)
        {
            if (Quantity.ParsePlain(text).TryGet(out var bound, out var problem)) bounds.Add(bound);
            else map.Add(problem);
        }

        if (indicator is null && score is null && map.ProblemsSoFar == before) map.Add(new Problem("neither “indicator” nor “score”", "indicator: what is measured, or score: the indicator that holds the score as reported"));
        if (map.ProblemsSoFar == before && !map.IsHeld && (bounds.Count != 3 || !IsInOrder(bounds, better == "higher")))
            map.Add(new Problem($"the thresholds {string.Join(", ", texts)}", $"three, from the best to the worst: the bounds between the scores 1, 2, 3 and 4, {(better == "higher" ? "falling" : "rising")} where {better} is better"));
        map.NoOther("metric", "indicator", "thresholds", "better", "score");
        return name is null || better is null || map.ProblemsSoFar > before ? null : new ResourceMetric(name, indicator, bounds, better == "higher", score);
    }

    private static bool IsInOrder(List<decimal> bounds, bool isFalling) => bounds.Zip(bounds.Skip(1)).All(pair => isFalling ? pair.First > pair.Second : pair.First < pair.Second);

    private static Parsed<string> Overall(string? text)
    {
        var cap = (text ?? "").Split(';', StringSplitOptions.TrimEntries);
        return cap is [Mean] || (cap is [Mean, var rule] && rule.Split(' ') is ["any", [>= '2' and <= '4'], "caps", "at", [>= '1' and <= '4']]) ? string.Join("; ", cap) : Problem.With(text, $"“{Mean}”, perhaps with “; any 4 caps at 3”");
    }

    private static Parsed<IndicatorCode> Code(YamlMap map, string? text, WorkspaceContext context) => map.IsHeld ? IndicatorCode.Parse(text) : context.Indicator(text);
}
