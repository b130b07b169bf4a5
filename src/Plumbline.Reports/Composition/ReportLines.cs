using System.Collections.Immutable;
using Plumbline.Core.Indicators;
using Plumbline.Core.Units;

namespace Plumbline.Reports.Composition;

/// <summary>Every indicator of a report, once each, as its dashboards and pages show it.</summary>
public sealed class ReportLines
{
    private readonly Dictionary<(IndicatorCode, UnitCode), ReportLine> _byIndicator = [];

    private ReportLines()
    {
    }

    /// <summary>The lines, in print order.</summary>
    public ImmutableArray<ReportLine> All { get; private set; } = [];

    /// <summary>The lines that need attention, in the order of what they ask; within a group the worse rating first, then the greater distance.</summary>
    public IEnumerable<ReportLine> Pressing => All.Where(static line => line.NeedsAttention)
        .OrderBy(static line => line.Reading.Ask)
        .ThenBy(static line => line.Judgement.Status)
        .ThenByDescending(static line => line.Reading.Remoteness);

    /// <summary>The line of an indicator in a unit; null if the report does not show it.</summary>
    public ReportLine? Find(Indicator indicator, UnitCode unit) => _byIndicator.GetValueOrDefault((indicator.Code, unit));

    /// <summary>The lines of a report. If several blocks show an indicator, its dashboard row takes precedence over its page.</summary>
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
}
