using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;
using Plumbline.Core.Checks.Doubts;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.App.Observations;

/// <summary>Finds doubtful figures while a file or a folder is read: first each alone, then the figures of unusual series together. They are read unchanged, and reported once for each indicator and table.</summary>
/// <param name="indicators">The indicators of the figures.</param>
/// <param name="calendar">The financial year.</param>
/// <param name="today">The day by which a period should be over; null for no such check.</param>
internal sealed class DoubtfulFigures(IEnumerable<Indicator> indicators, FinancialCalendar calendar, DateOnly? today)
{
    private const int MostReported = 10_000;

    private readonly Dictionary<IndicatorCode, Indicator> _indicators = indicators.GroupBy(indicator => indicator.Code).ToDictionary(group => group.Key, group => group.First());
    private readonly ObservationReader _reader = new(calendar);
    private readonly Dictionary<(IndicatorCode Indicator, string Table, DoubtKind Kind), (SourceCell Place, string Value, Doubt Doubt, int More)> _found = [];
    private readonly SeriesSpread<(IndicatorCode, UnitCode)> _spread = new();
    private Indicator? _last;

    /// <summary>Checks a figure by itself.</summary>
    internal void Look(Observation figure)
    {
        // Figures mostly come series by series, and share one code object for their indicator.
        if (!ReferenceEquals(_last?.Code, figure.Indicator)) _last = _indicators.GetValueOrDefault(figure.Indicator);
        if (_last is not { } indicator || !figure.Aspect.IsActual) return;
        _spread.Add((indicator.Code, figure.Unit), indicator, figure.Value);
        if (DoubtOf(indicator, figure) is { } doubt && figure.Source is { } source) Add(indicator.Code, source, figure.Value.Text, doubt);
    }

    /// <summary>What was found, in the order found: the place of the first figure, and the words.</summary>
    /// <param name="held">The same figures in the ledger's order; read again only if a series looks unusual.</param>
    internal IEnumerable<(string Place, string Text)> Found(HeldFacts held)
    {
        if (_spread.AnySuspect) LookBeside(held.InOrder().Select(one => Suspect(one.Fact)).OfType<(Indicator, Observation)>());
        return _found.Select(pair => (pair.Value.Place.ToString(), $"{pair.Value.Doubt.Said($"“{pair.Value.Value}” for {pair.Key.Indicator}", pair.Value.More)}; read unchanged"));
    }

    private (Indicator, Observation)? Suspect(ObservationFact fact) =>
        fact.Aspect.Length == 0 && _indicators.TryGetValue(IndicatorCode.Parse(fact.Indicator).Value, out var indicator) && _spread.IsSuspect((indicator.Code, UnitCode.Parse(fact.Unit).Value))
            ? (indicator, _reader.Read(fact))
            : null;

    // The figures come series by series, in order of time.
    private void LookBeside(IEnumerable<(Indicator Indicator, Observation Figure)> figures)
    {
        var series = new List<Observation>();
        Indicator? last = null;
        foreach (var (indicator, figure) in figures)
        {
            if (series.Count > 0 && (figure.Indicator != series[0].Indicator || figure.Unit != series[0].Unit)) LookAt(last!, series);
            last = indicator;
            series.Add(figure);
        }

        if (series.Count > 0) LookAt(last!, series);
    }

    private void LookAt(Indicator indicator, List<Observation> series)
    {
        foreach (var (figure, doubt) in DoubtfulSeries.In(indicator, series))
        {
            // A figure that is doubtful by itself is already reported.
            if (DoubtOf(indicator, figure) is null) Add(indicator.Code, figure.Source!, figure.Value.Text, doubt);
        }

        series.Clear();
    }

    private Doubt? DoubtOf(Indicator indicator, Observation figure) =>
        new DoubtfulFigure(indicator, figure.Period, figure.Value, figure.Denominator, figure.IsProvisional).Doubt(today);

    private void Add(IndicatorCode indicator, SourceCell place, string value, Doubt doubt)
    {
        var key = (indicator, place.File, doubt.Kind);
        if (_found.TryGetValue(key, out var before)) _found[key] = before with { More = before.More + 1 };
        else if (_found.Count < MostReported) _found.Add(key, (place, value, doubt, 0));
    }
}
