using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Finance;

/// <summary>How a scheme scores what is measured: each metric with the bounds of its scores, the overall score, and the rule in words.</summary>
internal static class ResourceParts
{
    private const int Scores = 4;

    internal static IEnumerable<Element> Of(StatementPaper paper)
    {
        if (paper.Reading.Resources is not { } resources) return [];
        return
        [
            .. IsAll(paper.Reading) ? ImmutableArray<Element>.Empty : [new Heading(2, "How it is scored", new Anchor($"{paper.Anchor}-scores"))],
            new Paragraph(string.Join(" ", Words(paper, resources))),
            Table(paper, resources),
            .. Differences(resources) is { Count: > 0 } said ? [new Callout(CalloutTone.Concern, string.Join(" ", said))] : ImmutableArray<Element>.Empty,
        ];
    }

    /// <summary>Whether its table tells all that the statement’s own would: one column of the scores of the scheme.</summary>
    internal static bool IsAll(StatementReading reading) =>
        reading.Resources is { } resources && reading.Heads is [{ Column.Show: ColumnShow.Actual }]
        && reading.Rows.Where(static line => line.Cells.Count > 0).All(line => line.Indicator is { } indicator && resources.Scheme.Lines.Contains(indicator.Code));

    private static IEnumerable<string> Words(StatementPaper paper, ResourceReading resources)
    {
        if (resources.Mean is { } mean)
        {
            yield return $"The mean of the {Counted.Of(resources.Metrics.Count, "score")} is {mean.ToString("0.##", paper.Culture)}, rounded to the nearest whole number, a half upwards.";
            if (resources.Scheme.Caps is { } cap)
                yield return $"A {Digits(cap.Any)} in any metric {(resources.IsCapped ? "holds the overall score at" : "would cap the overall score at")} {Digits(cap.AtBest)}{(resources.IsCapped ? ", and one has it." : resources.Metrics.Any(one => one.Score.Shown >= cap.Any) ? "; one has it, and the mean is no better than that." : "; none has one.")}";
        }
        else
        {
            yield return resources.Overall.Shown is null
                ? "The rule needs a score for every metric."
                : $"The overall score is as reported. It cannot be worked out here: {Missing(resources)}, and the rule needs one for every metric.";
        }
    }

    /// <summary>Which metrics have no score: <c>there is no score for Liquidity</c>.</summary>
    internal static string Missing(ResourceReading resources) => $"there is no score for {Counted.List([.. resources.Unscored.Select(static one => one.Metric.Name)])}";

    private static Table Table(StatementPaper paper, ResourceReading resources) => new(
        "Metrics, what was measured, and their scores",
        [new Column("Metric") { Width = ColumnWidth.Wide }, new Column("Measured", Alignment.Number), new Column("Score", Alignment.Number), .. Enumerable.Range(1, Scores).Select(static score => new Column($"Score {Digits(score)} if"))],
        [
            .. resources.Metrics.Select(one => new Row(
            [
                Cell.Header(NameOf(paper, one)),
                one.Measured is { } measured ? new Cell(IndicatorLinks.ToSource(paper.Context, measured, FigureValue.Of(measured, paper.Culture))) : new Cell("not held") { Style = CellStyle.Quiet },
                Score(paper, one.Score),
                .. Enumerable.Range(1, Scores).Select(score => new Cell(Bound(paper, one.Metric, score)) { Style = one.Score.Shown == score ? CellStyle.Strong : CellStyle.Quiet }),
            ])),
            new Row([Cell.Header("Overall"), Cell.Empty, Score(paper, resources.Overall), .. Enumerable.Repeat(Cell.Empty, Scores)]) { Style = RowStyle.GrandTotal },
        ])
    {
        HidesCaption = true,
    };

    private static RichText NameOf(StatementPaper paper, MetricScore one) =>
        (one.Metric.Indicator ?? one.Metric.Score) is { } code && paper.Context.Picture.Find(code) is { } indicator ? IndicatorLinks.Linked(paper.Context, indicator, paper.Reading.Unit, one.Metric.Name) : one.Metric.Name;

    private static Cell Score(StatementPaper paper, ScoreGiven score) => score switch
    {
        { Given: { } given } => new Cell(IndicatorLinks.ToSource(paper.Context, given, FigureValue.Of(given, paper.Culture))),
        { WorkedOut: { } made } => new Cell(Digits(made)),
        _ => new Cell("–") { Style = CellStyle.Quiet },
    };

    /// <summary>What scores so: <c>2.5 or more</c>, <c>1.75 to 2.5</c>, <c>below 1.25</c>.</summary>
    private static string Bound(StatementPaper paper, ResourceMetric metric, int score)
    {
        var bounds = metric.Thresholds.Select(bound => Text(paper, metric, bound)).ToList();
        if (score > bounds.Count + 1) return "–";
        var (first, last) = (score == 1, score == bounds.Count + 1);
        if (metric.HigherIsBetter) return first ? $"{bounds[0]} or more" : last ? $"below {bounds[^1]}" : $"{bounds[score - 1]} to below {bounds[score - 2]}";
        return first ? $"{bounds[0]} or less" : last ? $"above {bounds[^1]}" : $"above {bounds[score - 2]} to {bounds[score - 1]}";
    }

    private static string Text(StatementPaper paper, ResourceMetric metric, decimal bound) => metric.Indicator is { } code && paper.Context.Picture.Find(code) is { } indicator
        ? ValueFormat.Of(indicator.Measure, paper.Culture, indicator.Decimals ?? 0).Target((double)bound)
        : bound.ToString("0.####", paper.Culture).Replace('-', '−');

    private static List<string> Differences(ResourceReading resources)
    {
        var said = resources.Metrics.Where(static one => Differs(one.Score)).Select(static one => Said(one.Metric.Name, one.Score)).ToList();
        if (Differs(resources.Overall)) said.Add(Said("The overall score", resources.Overall));
        return said;
    }

    private static bool Differs(ScoreGiven score) => score is { Given.Amount: { } given, WorkedOut: { } made } && given != made;

    private static string Said(string name, ScoreGiven score) => $"{name}: {score.Given!.Value.Text} as reported, but the rule gives {Digits(score.WorkedOut!.Value)}.";

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
