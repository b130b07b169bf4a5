using System.Collections.Immutable;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Units;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Composition;

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
        .ThenBy(static line => line.Judgement.Status)
        .ThenBy(static line => line.Distance);

    /// <summary>The line of an indicator in a unit; null where the report shows none.</summary>
    internal ReportLine? Find(Indicator indicator, UnitCode unit) => _byIndicator.GetValueOrDefault((indicator.Code, unit));

    /// <summary>The lines of a report. Where several blocks show an indicator, its row on a dashboard comes before its page.</summary>
    internal static ReportLines Of(ReportContext context)
    {
        var lines = new ReportLines();
        var all = ImmutableArray.CreateBuilder<ReportLine>();
        foreach (var line in context.Definition.Blocks.SelectMany(block => block.Lines(context)).OrderBy(static line => line.IsOfPage))
        {
            if (lines._byIndicator.TryAdd((line.Indicator.Code, line.Unit), line)) all.Add(line);
        }

        lines.All = all.ToImmutable();
        return lines;
    }

    /// <summary>How the number before a figure stood against the target of its own day; null where it was not rated.</summary>
    internal static Judgement? Before(ReportContext context, AnalysedIndicator analysed, Observation? current)
    {
        // A cell made of parts has none of its own kind before it.
        if (current is null || current.Period.Frequency != analysed.Indicator.Frequency || analysed.Series.ReportedBefore(current) is not { } before) return null;
        var judgement = Judge.Of(context.Picture, analysed.Indicator, before);
        return judgement.IsRated ? judgement : null;
    }
}
