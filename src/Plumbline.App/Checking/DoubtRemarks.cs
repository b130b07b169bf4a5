using Plumbline.Core.Checks.Doubts;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Units;

namespace Plumbline.App.Checking;

/// <summary>Notices doubtful figures as a file or a folder is read. They are read as they stand, and reported once for each indicator and table.</summary>
/// <param name="today">The day by which a period must be over; null: that is not checked.</param>
internal sealed class DoubtRemarks(DateOnly? today)
{
    private const int Most = 10_000;

    private readonly Dictionary<(IndicatorCode Indicator, string Table, DoubtKind Kind), (SourceCell Place, string Value, Doubt Doubt, int More)> _told = [];
    private readonly SeriesSpread<(IndicatorCode, UnitCode)> _spread = new();

    /// <summary>Whether some series need a second look, at their figures beside each other.</summary>
    internal bool AnySuspect => _spread.AnySuspect;

    internal bool IsSuspect(IndicatorCode indicator, UnitCode unit) => _spread.IsSuspect((indicator, unit));

    /// <summary>Looks at a figure by itself.</summary>
    internal void Look(DoubtfulFigure figure, UnitCode unit, string table, int row, int column)
    {
        _spread.Add((figure.Indicator.Code, unit), figure.Indicator, figure.Value);
        if (figure.Doubt(today) is { } doubt) Tell(figure.Indicator.Code, new SourceCell(table, row, column), figure.Value.Text, doubt);
    }

    /// <summary>Looks at the figures of suspect series beside each other. They come series by series, in order of time.</summary>
    internal void LookBeside(IEnumerable<(Indicator Indicator, Observation Cell)> figures)
    {
        var series = new List<Observation>();
        Indicator? last = null;
        foreach (var (indicator, cell) in figures)
        {
            if (series.Count > 0 && (cell.Indicator != series[0].Indicator || cell.Unit != series[0].Unit)) LookAt(last!, series);
            last = indicator;
            series.Add(cell);
        }

        if (series.Count > 0) LookAt(last!, series);
    }

    /// <summary>What was noticed, in order: the place of the first figure, and the words.</summary>
    internal IEnumerable<(string Place, string Text)> Told => _told.Select(pair =>
        (pair.Value.Place.ToString(), $"{pair.Value.Doubt.Said($"“{pair.Value.Value}” for {pair.Key.Indicator}", pair.Value.More)}; read as it stands"));

    private void LookAt(Indicator indicator, List<Observation> series)
    {
        foreach (var (cell, doubt) in DoubtfulSeries.In(indicator, series))
        {
            // A figure that is doubtful by itself has been reported already.
            if (new DoubtfulFigure(indicator, cell.Period, cell.Value, cell.Denominator, cell.IsProvisional).Doubt(today) is null) Tell(indicator.Code, cell.Source!, cell.Value.Text, doubt);
        }

        series.Clear();
    }

    private void Tell(IndicatorCode indicator, SourceCell place, string value, Doubt doubt)
    {
        var key = (indicator, place.File, doubt.Kind);
        if (_told.TryGetValue(key, out var before)) _told[key] = before with { More = before.More + 1 };
        else if (_told.Count < Most) _told.Add(key, (place, value, doubt, 0));
    }
}
