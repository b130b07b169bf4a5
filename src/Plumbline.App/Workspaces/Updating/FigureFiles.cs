using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;

namespace Plumbline.App.Workspaces.Updating;

/// <summary>Where a folder's figures stand, to find the place of a new one: after those of its series, in the file that has the latest figures of its indicator.</summary>
internal sealed class FigureFiles
{
    private readonly Dictionary<string, (int Day, string File)> _latest = new(StringComparer.Ordinal);
    private readonly Dictionary<(string File, string Indicator), int> _indicators = [];
    private readonly Dictionary<(string File, SeriesKey Series), int> _series = [];

    internal FigureFiles(HeldFacts figures)
    {
        foreach (var (fact, _) in figures.InOrder())
        {
            if (fact.SourceFile is not { } file || FiguresOfKinds.Holding(file) is not null) continue;
            if (!_latest.TryGetValue(fact.Indicator, out var latest) || latest.Day <= fact.FirstDay) _latest[fact.Indicator] = (fact.FirstDay, file);
            _indicators[(file, fact.Indicator)] = Math.Max(fact.SourceRow, _indicators.GetValueOrDefault((file, fact.Indicator)));
            _series[(file, SeriesKey.Of(fact))] = Math.Max(fact.SourceRow, _series.GetValueOrDefault((file, SeriesKey.Of(fact))));
        }
    }

    /// <summary>The file and the row after which a new figure comes; null where no file has its indicator.</summary>
    internal (string File, int After)? For(ObservationFact fact)
    {
        if (!_latest.TryGetValue(fact.Indicator, out var latest)) return null;
        return (latest.File, _series.TryGetValue((latest.File, SeriesKey.Of(fact)), out var row) ? row : _indicators[(latest.File, fact.Indicator)]);
    }
}
