using Plumbline.Core.Observations;
using Plumbline.Core.Units;

namespace Plumbline.Core.Derivations;

/// <summary>The figures given for one indicator in its own frequency, in every unit and aspect that may count.</summary>
public sealed class GivenFigures
{
    private readonly Dictionary<(UnitCode Unit, Aspect Aspect), GivenSeries> _series = [];
    private GivenSeries? _latest;

    /// <summary>Adds a figure.</summary>
    public void Add(Observation figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        SeriesOf(figure.Unit, figure.Aspect).Add(figure);
    }

    /// <summary>Notes the first day of a unit's first figure, which may lie before the figures read.</summary>
    public void Begin(UnitCode unit, Aspect aspect, DateOnly first)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(aspect);
        SeriesOf(unit, aspect).Noted = first;
    }

    /// <summary>The aspects with a figure, in no order.</summary>
    public IEnumerable<Aspect> Aspects => _series.Keys.Select(static key => key.Aspect).Distinct();

    /// <summary>The figures of a unit and aspect, in the order in which they were added.</summary>
    public IReadOnlyList<Observation> Of(UnitCode unit, Aspect aspect) => _series.GetValueOrDefault((unit, aspect)) is { } series ? series.Figures : [];

    /// <summary>The first day of the first figure of a unit and aspect; null where there is none.</summary>
    public DateOnly? Begun(UnitCode unit, Aspect aspect) => _series.GetValueOrDefault((unit, aspect))?.Begun;

    /// <summary>Every series, in no order.</summary>
    internal IEnumerable<GivenSeries> Series => _series.Values;

    // Figures come series by series, so most are of the series before.
    private GivenSeries SeriesOf(UnitCode unit, Aspect aspect)
    {
        if (_latest is { } latest && latest.Unit == unit && latest.Aspect.Equals(aspect)) return latest;
        if (!_series.TryGetValue((unit, aspect), out var series)) _series[(unit, aspect)] = series = new GivenSeries(unit, aspect);
        return _latest = series;
    }
}

/// <summary>The figures given for one unit and aspect.</summary>
internal sealed class GivenSeries(UnitCode unit, Aspect aspect)
{
    private readonly List<Observation> _figures = [];
    private DateOnly? _first;

    internal UnitCode Unit { get; } = unit;

    internal Aspect Aspect { get; } = aspect;

    internal IReadOnlyList<Observation> Figures => _figures;

    /// <summary>The first day of the first figure in the ledger, where it is known.</summary>
    internal DateOnly? Noted { get; set; }

    /// <summary>The first day of the first figure; null where there is none.</summary>
    internal DateOnly? Begun => Noted ?? _first;

    internal void Add(Observation figure)
    {
        _figures.Add(figure);
        if (_first is not { } first || figure.Period.First < first) _first = figure.Period.First;
    }
}
