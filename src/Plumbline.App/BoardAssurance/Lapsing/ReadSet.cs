using Plumbline.Core.Criteria.Evidence;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.App.BoardAssurance.Lapsing;

/// <summary>The facts that the suggestion of a domain read.</summary>
internal sealed class ReadSet
{
    private readonly HashSet<(IndicatorCode, UnitCode, Period, Aspect)> _figures;
    private readonly ILookup<IndicatorCode, EvidenceFact.Figure> _made;
    private readonly UnitTree _units;

    internal ReadSet(IEnumerable<EvidenceFact> facts, UnitTree units)
    {
        _units = units;
        All = [.. facts.Distinct()];
        Figures = [.. All.OfType<EvidenceFact.Figure>()];
        _figures = [.. Figures.Select(static one => (one.Indicator, one.Unit, one.Period, one.Aspect))];
        // What is worked out from others, or would be if they were there, rests on its parts.
        _made = Figures.Where(static one => one.Observation is null or { Total: not null }).ToLookup(static one => one.Indicator);
    }

    /// <summary>All of them.</summary>
    internal IReadOnlyList<EvidenceFact> All { get; }

    /// <summary>The figures among them, and those that were missing.</summary>
    internal IReadOnlyList<EvidenceFact.Figure> Figures { get; }

    /// <summary>Whether a figure was read, or is a part of one that was worked out.</summary>
    internal bool Rests(IndicatorCode indicator, UnitCode unit, Period period, Aspect aspect) =>
        _figures.Contains((indicator, unit, period, aspect)) || _made[indicator].Any(one => IsPart(one, unit, period, aspect));

    private bool IsPart(EvidenceFact.Figure whole, UnitCode unit, Period period, Aspect aspect) =>
        whole.Period.Contains(period)
        && (whole.Aspect.Equals(aspect) || (whole.Aspect.IsActual && aspect.Basis == AspectBasis.Actual))
        && (whole.Unit == unit || _units.Under(whole.Unit, period.First, period.Last).Contains(unit));
}
