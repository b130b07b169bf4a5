using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Totals;

/// <summary>The figures of one indicator in its own frequency, as they are read, to work out its totals from.</summary>
internal sealed class FiguresOfIndicator(Indicator indicator)
{
    private readonly GivenFigures _given = new();
    private DateOnly _first = DateOnly.MaxValue;
    private DateOnly _last = DateOnly.MinValue;

    /// <summary>The indicator.</summary>
    internal Indicator Indicator { get; } = indicator;

    /// <summary>Adds a figure; one of another frequency, which the indicator had before, is left out.</summary>
    internal void Add(Observation figure)
    {
        if (figure.Period.Frequency != Indicator.Frequency) return;
        if (figure.Period.First < _first) _first = figure.Period.First;
        if (figure.Period.Last > _last) _last = figure.Period.Last;
        _given.Add(figure);
    }

    /// <summary>Notes where a series begins, before the figures read.</summary>
    internal void Begin(FirstFigure first, FinancialCalendar calendar)
    {
        if (first.Frequency == Names<Frequency>.Of(Indicator.Frequency))
            _given.Begin(UnitCode.Parse(first.Unit).Value, Aspect.Parse(first.Aspect, calendar).Value, DateOnly.FromDayNumber(first.FirstDay));
    }

    /// <summary>The first day of the first figure given for a unit and aspect; null where there is none.</summary>
    internal DateOnly? Begun(UnitCode unit, Aspect aspect) => _given.Begun(unit, aspect);

    /// <summary>The totals of some units over a span of days; those whose period lies wholly in the span. By default over the days of the figures.</summary>
    internal IEnumerable<UnitTotal> Totals(OrganisationPicture picture, IEnumerable<UnitCode> units, DateOnly? from = null, DateOnly? to = null)
    {
        var (start, end) = (from ?? _first, to ?? _last);
        if (start > end) return [];
        var first = Period.Containing(start, Indicator.Frequency, picture.Settings.Calendar);
        var last = Period.Containing(end, Indicator.Frequency, picture.Settings.Calendar);
        if (first.First < start) first = first.Next;
        if (last.Last > end) last = last.Previous;
        return first > last ? [] : UnitTotals.Of(picture, Indicator, units, first, last, _given);
    }

    /// <summary>The totals with what is counted from returns: a count stands where no figure is given, and from the first period of its form there is no other total.</summary>
    internal IEnumerable<UnitTotal> OrCounted(OrganisationPicture picture, IEnumerable<UnitTotal> totals, IEnumerable<Observation> counted)
    {
        if (picture.CountedFrom(Indicator.Code) is not { Form: var form }) return totals;
        var given = new HashSet<(UnitCode, Period)>();
        foreach (var unit in counted.Select(static figure => figure.Unit).Distinct()) given.UnionWith(_given.Of(unit, Aspect.Actual).Select(figure => (unit, figure.Period)));
        return totals.Where(total => !total.Aspect.IsActual || total.Period.First < form.From.First)
            .Concat(counted.Where(figure => !given.Contains((figure.Unit, figure.Period))).Select(static figure => new UnitTotal(figure.Unit, figure.Aspect, figure.Period, figure, figure.Total!)));
    }
}
