using System.Collections.Concurrent;
using Plumbline.Core.Collections;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Registers.Readings;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition.Markdown;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Composition;

/// <summary>Everything a report depends on: its definition, a period, and the content of the ledger at one position.</summary>
public sealed class ReportContext
{
    private readonly IReadOnlyDictionary<(IndicatorCode, UnitCode), Series> _series;
    private readonly ConcurrentDictionary<(IndicatorCode, UnitCode), AnalysedIndicator> _analysed = new();
    private readonly ConcurrentDictionary<(Type Type, IReportBlock Block), object> _made = new();
    private readonly Lazy<ReportLines> _lines;
    private readonly Lazy<ReportContext> _before;

    /// <summary>Makes the context.</summary>
    /// <param name="definition">The report.</param>
    /// <param name="scope">The organisation at the position, the period, of the definition's frequency, and the unit.</param>
    /// <param name="series">The figures that the blocks need.</param>
    /// <param name="position">The ledger position, as a change number.</param>
    /// <param name="positionDate">The UTC date of that change. It is the date on the report, so that a rebuilt report carries the same date.</param>
    public ReportContext(
        ReportDefinition definition,
        ReportScope scope,
        IReadOnlyDictionary<(IndicatorCode, UnitCode), Series> series,
        int position,
        DateOnly positionDate)
    {
        Definition = definition ?? throw new ArgumentNullException(nameof(definition));
        Scope = scope ?? throw new ArgumentNullException(nameof(scope));
        _series = series ?? throw new ArgumentNullException(nameof(series));
        if (Period.Frequency != definition.Frequency) throw new ArgumentException($"Found period {Period}; expected one of the report's frequency.", nameof(scope));
        (Position, PositionDate) = (position, positionDate);
        Units = UnitsShown.Of(scope, definition.Blocks);
        _lines = new Lazy<ReportLines>(() => ReportLines.Of(this));
        _before = new Lazy<ReportContext>(() => new ReportContext(Definition, Scope.Before, _series, Position, PositionDate));
    }

    /// <summary>The report definition.</summary>
    public ReportDefinition Definition { get; }

    /// <summary>What the report is made for.</summary>
    public ReportScope Scope { get; }

    /// <summary>The period the report is for.</summary>
    public Period Period => Scope.Period;

    /// <summary>The organisation's definitions and words, without the figures.</summary>
    public OrganisationPicture Picture => Scope.Picture;

    /// <summary>The units whose figures it shows, and how they are named.</summary>
    public UnitsShown Units { get; }

    /// <summary>The ledger position.</summary>
    public int Position { get; }

    /// <summary>The first digits of the hash of that change, to check a ledger against the report; null if unknown.</summary>
    public string? PositionHash { get; init; }

    /// <summary>The date of that position.</summary>
    public DateOnly PositionDate { get; }

    /// <summary>The figures of items of breakdowns that the blocks need, in no order.</summary>
    public IReadOnlyList<Observation> Items { get; init; } = [];

    /// <summary>The line lists that the blocks need.</summary>
    public IReadOnlyList<LineList> LineLists { get; init; } = [];

    /// <summary>The risks and actions, where a block needs them.</summary>
    public BoardRecords? Records { get; init; }

    /// <summary>The contracts, where a block needs them.</summary>
    public BoardContracts? Contracts { get; init; }

    /// <summary>What was asked of the accounts; null where no block asks.</summary>
    public FinanceReading? Finance { get; init; }

    /// <summary>The returns that the blocks need, a reading for each form.</summary>
    public IReadOnlyList<FormReading> Returns { get; init; } = [];

    /// <summary>The registers that the blocks need.</summary>
    public IReadOnlyList<RegisterReading> Registers { get; init; } = [];

    /// <summary>How many figures were read for it: a measure of the memory that it takes.</summary>
    public long FiguresRead => _series.Values.Sum(static series => (long)series.Observations.Count);

    /// <summary>How commentary and text blocks are parsed.</summary>
    public IMarkdown Markdown { get; init; } = PaperMarkdown.Instance;

    /// <summary>The site that shows the report; null in a paper.</summary>
    public ISiteAddresses? Site { get; private set; }

    /// <summary>The same report as a site shows it, whose links lead to pages of that site. It shares what has been analysed.</summary>
    public ReportContext On(ISiteAddresses site)
    {
        var shown = (ReportContext)MemberwiseClone();
        shown.Site = site ?? throw new ArgumentNullException(nameof(site));
        return shown;
    }

    /// <summary>The site that shows the report as a paper: what the paper has no part for leads to a page there; null elsewhere.</summary>
    public ISiteAddresses? PreviewSite { get; init; }

    /// <summary>The figures of an indicator in a unit; an empty series if there are none.</summary>
    public Series SeriesOf(Indicator indicator, UnitCode unit)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return _series.TryGetValue((indicator.Code, unit), out var series) ? series : Series.From(indicator, unit, []).Value;
    }

    /// <summary>The analysis of an indicator in a unit, computed once for all blocks.</summary>
    public AnalysedIndicator Analyse(Indicator indicator, UnitCode unit)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return _analysed.GetOrAdd((indicator.Code, unit), _ => AnalysedIndicator.Of(Picture, SeriesOf(indicator, unit), Period, Definition.Figures));
    }

    /// <summary>Every indicator of the report, once each, as its blocks show it.</summary>
    public ReportLines Lines => _lines.Value;

    /// <summary>The same report of the period before, made at the same position of the ledger: what a summary compares with.</summary>
    internal ReportContext Before => _before.Value;

    /// <summary>A value made once for each block and type, when first asked for.</summary>
    internal T Once<T>(IReportBlock block, Func<T> make)
        where T : notnull => (T)_made.GetOrAdd((typeof(T), block), _ => make());
}
