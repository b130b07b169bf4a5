using Plumbline.Core.Observations;
using Plumbline.Core.Units;

namespace Plumbline.Core.Derivations;

/// <summary>The figures given for one indicator in its own frequency, in every unit and aspect that may count.</summary>
public sealed class GivenFigures
{
    private readonly Dictionary<(UnitCode Unit, Aspect Aspect), List<Observation>> _series = [];
    private readonly Dictionary<(UnitCode Unit, Aspect Aspect), DateOnly> _begun = [];

    /// <summary>Adds a figure.</summary>
    public void Add(Observation figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var key = (figure.Unit, figure.Aspect);
        if (!_series.TryGetValue(key, out var series)) _series[key] = series = [];
        series.Add(figure);
    }

    /// <summary>Notes the first day of a unit's first figure, which may lie before the figures read.</summary>
    public void Begin(UnitCode unit, Aspect aspect, DateOnly first) => _begun[(unit, aspect)] = first;

    /// <summary>The aspects with a figure, in no order.</summary>
    public IEnumerable<Aspect> Aspects => _series.Keys.Concat(_begun.Keys).Select(static key => key.Aspect).Distinct();

    /// <summary>The figures of a unit and aspect, in the order in which they were added.</summary>
    public IReadOnlyList<Observation> Of(UnitCode unit, Aspect aspect) => _series.GetValueOrDefault((unit, aspect)) is { } series ? series : [];

    /// <summary>The first day of the first figure of a unit and aspect; null where there is none.</summary>
    public DateOnly? Begun(UnitCode unit, Aspect aspect) =>
        _begun.TryGetValue((unit, aspect), out var first) ? first
        : _series.TryGetValue((unit, aspect), out var series) ? series.Min(static figure => figure.Period.First)
        : null;
}
