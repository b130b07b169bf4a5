using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Core.Derivations;

/// <summary>The figures given for one indicator as arrays over periods, by the places of units and aspects.</summary>
internal sealed class FigureGrid
{
    private readonly Observation?[]?[] _cells;
    private readonly DateOnly?[] _begun;
    private readonly int _aspects;

    internal FigureGrid(Indicator indicator, GivenFigures given, UnitsByDay units, AspectTree aspects, Period first, int periods)
    {
        _aspects = aspects.Count;
        _cells = new Observation?[units.Count * _aspects][];
        _begun = new DateOnly?[_cells.Length];
        foreach (var series in given.Series)
        {
            if (units.IndexOf(series.Unit) is var unit && unit < 0) continue;
            var at = (unit * _aspects) + aspects.IndexOf(series.Aspect);
            _begun[at] = series.Begun;
            _cells[at] = Row(indicator, series, first, periods);
        }

        for (var unit = 0; unit < units.Count; unit++)
        {
            for (var aspect = 0; aspect < _aspects; aspect++) BeginWithItems(aspects, unit, aspect);
        }
    }

    /// <summary>The figures of a unit and aspect, one entry a period; null where none is given in any of the periods.</summary>
    internal Observation?[]? this[int unit, int aspect] => _cells[(unit * _aspects) + aspect];

    /// <summary>The first day of the first figure of a unit and aspect, or of one of its items; null where there is none.</summary>
    internal DateOnly? Begun(int unit, int aspect) => _begun[(unit * _aspects) + aspect];

    private static Observation?[]? Row(Indicator indicator, GivenSeries series, Period first, int periods)
    {
        Observation?[]? row = null;
        foreach (var figure in series.Figures)
        {
            if (figure.Period.Frequency != indicator.Frequency) continue;
            var at = figure.Period.Since(first);
            if (at >= 0 && at < periods) (row ??= new Observation?[periods])[at] = figure;
        }

        return row;
    }

    private DateOnly? BeginWithItems(AspectTree aspects, int unit, int aspect)
    {
        ref var begun = ref _begun[(unit * _aspects) + aspect];
        foreach (var dimension in aspects.ItemsOf(aspect))
        {
            foreach (var item in dimension)
            {
                if (BeginWithItems(aspects, unit, item) is { } first && !(begun <= first)) begun = first;
            }
        }

        return begun;
    }
}
