using System.Collections.Concurrent;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Reports.Indicators;
using Plumbline.Reports.Composition.Markdown;

namespace Plumbline.Reports.Composition;

/// <summary>All that a report is a function of: its definition, a period, and what the ledger said at one position.</summary>
public sealed class ReportContext
{
    private readonly IReadOnlyDictionary<(IndicatorCode, UnitCode), Series> _series;
    private readonly ConcurrentDictionary<(IndicatorCode, UnitCode), AnalysedIndicator> _analysed = new();
    private readonly ConcurrentDictionary<(Type Type, IReportBlock Block), object> _made = new();
    private readonly Lazy<ReportLines> _lines;

    /// <summary>Makes the context.</summary>
    /// <param name="definition">The report.</param>
    /// <param name="period">The period it is made for, of the definition's frequency.</param>
    /// <param name="picture">What the organisation says at the position, but the figures.</param>
    /// <param name="series">The figures the blocks asked for.</param>
    /// <param name="position">The ledger position, a change's number.</param>
    /// <param name="positionDate">The day of that change (UTC): the date on the paper, so that a paper made again bears the date of its facts.</param>
    public ReportContext(
        ReportDefinition definition,
        Period period,
        OrganisationPicture picture,
        IReadOnlyDictionary<(IndicatorCode, UnitCode), Series> series,
        int position,
        DateOnly positionDate)
    {
        Definition = definition ?? throw new ArgumentNullException(nameof(definition));
        Period = period ?? throw new ArgumentNullException(nameof(period));
        Picture = picture ?? throw new ArgumentNullException(nameof(picture));
        _series = series ?? throw new ArgumentNullException(nameof(series));
        if (period.Frequency != definition.Frequency) throw new ArgumentException($"{period} is not of the report's frequency.", nameof(period));
        (Position, PositionDate) = (position, positionDate);
        _lines = new Lazy<ReportLines>(() => ReportLines.Of(this));
    }

    /// <summary>The report.</summary>
    public ReportDefinition Definition { get; }

    /// <summary>The period it is made for.</summary>
    public Period Period { get; }

    /// <summary>What the organisation says, but the figures.</summary>
    public OrganisationPicture Picture { get; }

    /// <summary>The ledger position.</summary>
    public int Position { get; }

    /// <summary>The first digits of the hash of that change, by which a ledger can be held to the paper; null where none is known.</summary>
    public string? PositionHash { get; init; }

    /// <summary>The day of that position.</summary>
    public DateOnly PositionDate { get; }

    /// <summary>How the words of commentary and text blocks are read.</summary>
    public IMarkdown Markdown { get; init; } = PaperMarkdown.Instance;

    /// <summary>The figures of an indicator in a unit; an empty series where there are none.</summary>
    public Series SeriesOf(Indicator indicator, UnitCode unit)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return _series.TryGetValue((indicator.Code, unit), out var series) ? series : Series.From(indicator, unit, []).Value;
    }

    /// <summary>What the report says of an indicator in a unit, worked out once however many blocks ask.</summary>
    public AnalysedIndicator Analyse(Indicator indicator, UnitCode unit)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return _analysed.GetOrAdd((indicator.Code, unit), _ => AnalysedIndicator.Of(Picture, SeriesOf(indicator, unit), Period));
    }

    /// <summary>Every indicator of the report once, as its blocks show it.</summary>
    internal ReportLines Lines => _lines.Value;

    /// <summary>What is made of one block, the first time it is asked for: one thing of each type.</summary>
    internal T Once<T>(IReportBlock block, Func<T> make)
        where T : notnull => (T)_made.GetOrAdd((typeof(T), block), _ => make());
}
