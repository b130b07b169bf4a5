using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Summaries;

/// <summary>The lines of a report as its first page counts them.</summary>
internal sealed class SummaryLines
{
    private readonly ReportContext _context;

    internal SummaryLines(ReportContext context)
    {
        _context = context;
        Noun = context.Site is not null || context.Definition.Blocks.OfType<DashboardBlock>().Any() ? "measure" : "indicator";
        All = [.. context.Lines.All];
        HasFiguresOfPeriod = All.Any(IsOfPeriod);
        HasFigures = HasFiguresOfPeriod || (context.Definition.Figures == FiguresShown.Latest && Latest is not null);
        Counted = HasFigures ? [.. All.Where(static line => line.IsCounted)] : [];
        Pressing = HasFigures ? [.. context.Lines.Pressing] : [];
        Doubtful = HasFigures ? [.. All.Where(static line => line.Reading.IsDoubtful)] : [];
        Others = HasFigures ? [.. All.Except(Pressing)] : [];
        Better = HasFigures ? [.. All.Where(static line => line.Reading.IsImprovement)] : [];
    }

    /// <summary>The word for one line: "measure" on a site and in a report with a dashboard, "indicator" in one of pages.</summary>
    internal string Noun { get; }

    /// <summary>Every measure, in print order.</summary>
    internal IReadOnlyList<ReportLine> All { get; }

    /// <summary>Whether any figure was reported for the period itself.</summary>
    internal bool HasFiguresOfPeriod { get; }

    /// <summary>Whether the report speaks of figures: of those of the period; in a report of latest figures also of those before it. Without any, nothing is concluded.</summary>
    internal bool HasFigures { get; }

    /// <summary>Whether a control chart has limits, and so says whether something has changed.</summary>
    internal bool HasCharts => All.Any(static line => line.Reading.HasLimits);

    /// <summary>Those that met their target or did not, without doubtful figures.</summary>
    internal IReadOnlyList<ReportLine> Counted { get; }

    /// <summary>Those that need attention, the most pressing first.</summary>
    internal IReadOnlyList<ReportLine> Pressing { get; }

    /// <summary>Those that need no attention, in print order.</summary>
    internal IReadOnlyList<ReportLine> Others { get; }

    /// <summary>Those whose figure is doubtful.</summary>
    internal IReadOnlyList<ReportLine> Doubtful { get; }

    /// <summary>Those that changed for the better.</summary>
    internal IReadOnlyList<ReportLine> Better { get; }

    /// <summary>The latest period with a figure; null where there is none.</summary>
    internal Period? Latest => All.Select(LatestOf).OfType<Period>().MaxBy(static period => period.Last);

    /// <summary>The name of a measure, with its unit in a report of several units.</summary>
    internal string NameOf(ReportLine line) => _context.Units.Named(line.Indicator.NameInList, line.Unit);

    /// <summary>A name linked to the measure's page or row.</summary>
    internal RichText Linked(ReportLine line, string name) => IndicatorLinks.Linked(_context, line.Indicator, line.Unit, name);

    // The latest observation may be of a missing value, as a month of "N/A" alone.
    private Period? LatestOf(ReportLine line) => line.Analysed.Figures.Observations.Where(figure => figure.Period.Last <= _context.Period.Last && figure.Value is not ObservedValue.Missing).MaxBy(static figure => figure.Period.Last)?.Period;

    // The quarter before is the figure that a month's paper shows of a quarterly measure.
    private bool IsOfPeriod(ReportLine line) =>
        line.Current is { Value: not ObservedValue.Missing } current
        && (current.Period.Last >= _context.Period.First || current.Period == OwnPeriod.LastWithin(_context.Period, line.Indicator, _context.Picture.Settings.Calendar));
}
