using System.Collections.Immutable;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Ratings;
using Plumbline.Core.Units;
using Plumbline.Reports.Analysis;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks;

/// <summary>Every indicator of a report once, as its dashboards and pages show it.</summary>
internal sealed class ReportLines
{
    private readonly Dictionary<(IndicatorCode, UnitCode), ReportLine> _byIndicator = [];

    private ReportLines()
    {
    }

    /// <summary>The lines, in the order they stand on paper.</summary>
    internal ImmutableArray<ReportLine> All { get; private set; } = [];

    /// <summary>Those that need attention, the most pressing first: of concern by its chart, then what cannot reach its target, then the furthest from it.</summary>
    internal IEnumerable<ReportLine> Pressing => All.Where(static line => line.NeedsAttention)
        .OrderByDescending(static line => line.IsConcern)
        .ThenByDescending(static line => line.Fails)
        .ThenBy(static line => line.Rating.Status)
        .ThenBy(static line => line.Distance);

    /// <summary>The line of an indicator in a unit; null where the report shows none.</summary>
    internal ReportLine? Find(Indicator indicator, UnitCode unit) => _byIndicator.GetValueOrDefault((indicator.Code, unit));

    /// <summary>The lines of a report: a dashboard's row comes before a page, as it speaks of the report's own period.</summary>
    internal static ReportLines Of(ReportContext context) => context.Once("lines", () =>
    {
        var lines = new ReportLines();
        var all = ImmutableArray.CreateBuilder<ReportLine>();
        var rows = context.Definition.Blocks.OfType<DashboardBlock>().SelectMany(block => DashboardRow.Of(context, block)).Select(row => OfRow(context, row));
        var pages = context.Definition.Blocks.OfType<IndicatorPagesBlock>().SelectMany(block => block.Known(context)).Select(page => OfPage(context, page));
        foreach (var line in rows.Concat(pages))
        {
            if (lines._byIndicator.TryAdd((line.Indicator.Code, line.Unit), line)) all.Add(line);
        }

        lines.All = all.ToImmutable();
        return lines;
    });

    private static ReportLine OfRow(ReportContext context, DashboardRow row) => new()
    {
        Analysed = row.Analysed,
        Current = row.Current,
        Target = row.Target,
        Rating = row.Rating,
        Scheme = AnalysedIndicator.SchemeOf(row.Target, context.Picture.Settings),
        Chart = row.Chart,
        NotRated = row.State == ReportingState.Ceased ? null : row.NotRated,
        Before = Before(context, row.Analysed, row.Current),
    };

    private static ReportLine OfPage(ReportContext context, AnalysedIndicator page)
    {
        var state = StateAt.Of(page.Indicator, context.Period);
        return new ReportLine
        {
            Analysed = page,
            Current = page.Latest,
            Target = page.Target,
            Rating = page.Rating,
            Scheme = page.Scheme,
            Chart = page.Chart is { HasLimits: true, Chart.Profile.Icons: true } chart && state != ReportingState.Ceased ? chart : null,
            NotRated = page.Rating.Status == RatingStatus.NotRated && state != ReportingState.Ceased ? NotRatedWords.Of(state, page.Latest, page.Target) : null,
            Before = Before(context, page, page.Latest),
        };
    }

    private static RatingStatus? Before(ReportContext context, AnalysedIndicator analysed, Observation? current)
    {
        // A cell made of parts has none of its own kind before it.
        if (current is null || current.Period.Frequency != analysed.Indicator.Frequency || analysed.Series.ReportedBefore(current) is not { } before) return null;
        var settings = context.Picture.Settings;
        var target = context.Picture.Targets.For(analysed.Indicator.Code, analysed.Unit, before.Period);
        var status = RateObservation.Rate(analysed.Indicator, before, target, settings.RatingScheme, settings.Language).Status;
        return ReportLine.IsJudged(status) ? status : null;
    }
}
