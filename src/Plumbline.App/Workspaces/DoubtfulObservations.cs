using Plumbline.App.Checking;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;
using Plumbline.App.Observations;
using Plumbline.Core.Checks.Doubts;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.App.Workspaces;

/// <summary>Notices the doubtful figures of a folder: each as it passes by, and those of a series that looks odd once more, beside the others of the folder.</summary>
internal sealed class DoubtfulObservations(IEnumerable<Indicator> indicators, FinancialCalendar calendar, DateOnly? today)
{
    private readonly Dictionary<IndicatorCode, Indicator> _indicators = indicators.GroupBy(indicator => indicator.Code).ToDictionary(group => group.Key, group => group.First());
    private readonly ObservationReader _reader = new(calendar);
    private readonly DoubtRemarks _remarks = new(today);

    /// <summary>The same figures, each looked at.</summary>
    internal IEnumerable<Observation> Passing(IEnumerable<Observation> figures)
    {
        // Figures mostly come series by series, and share the object of their indicator's code.
        Indicator? indicator = null;
        foreach (var figure in figures)
        {
            if (!ReferenceEquals(indicator?.Code, figure.Indicator)) indicator = _indicators.GetValueOrDefault(figure.Indicator);
            if (indicator is not null && figure.Aspect.IsActual && figure.Source is { } source)
                _remarks.Look(new DoubtfulFigure(indicator, figure.Period, figure.Value, figure.Denominator, figure.IsProvisional), figure.Unit, source.File, source.Row, source.Column);
            yield return figure;
        }
    }

    /// <summary>What was noticed.</summary>
    /// <param name="held">The same figures in the ledger's order; read again only where a series looks odd.</param>
    internal IReadOnlyList<(string Place, string Text)> Tell(HeldFacts held)
    {
        if (_remarks.AnySuspect) _remarks.LookBeside(held.InOrder().Select(Suspect).OfType<(Indicator, Observation)>());
        return [.. _remarks.Told];
    }

    private (Indicator, Observation)? Suspect(ObservationFact fact) =>
        fact.Aspect.Length == 0 && _indicators.TryGetValue(IndicatorCode.Parse(fact.Indicator).Value, out var indicator) && _remarks.IsSuspect(indicator.Code, UnitCode.Parse(fact.Unit).Value)
            ? (indicator, _reader.Read(fact))
            : null;
}
