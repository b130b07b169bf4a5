using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.Rows;

/// <summary>The series that a change writes, with the days they begin and end at: a row of <c>written</c> for each, so that what changed is found without reading what did not.</summary>
internal sealed class WrittenSeries
{
    private readonly Dictionary<int, (int First, int Last)> _days = [];
    private int _series;
    private (int First, int Last) _current;

    /// <summary>Notes a figure of a series, and returns the number of the series.</summary>
    public int Add(int series, int day)
    {
        // Figures come series by series.
        if (series != _series)
        {
            Keep();
            (_series, _current) = (series, _days.GetValueOrDefault(series, (day, day)));
        }

        _current = (Math.Min(_current.First, day), Math.Max(_current.Last, day));
        return series;
    }

    /// <summary>Writes the rows.</summary>
    public void Flush(Session session, int organisation, ChangeNumber change)
    {
        Keep();
        if (_days.Count == 0) return;
        using var rows = session.Writer(Table.Written);
        foreach (var (series, (first, last)) in _days)
        {
            rows.StartRow();
            rows.Write(organisation);
            rows.Write(change.Value);
            rows.Write(series);
            rows.Write(first);
            rows.Write(last);
        }

        rows.Complete();
    }

    /// <summary>Of some series, those that the changes after one wrote, in the given order, with the days of what they wrote.</summary>
    public static async Task<List<(SeriesEntry Series, int FirstDay, int LastDay)>> ReadAsync(Session session, Position position, int after, IEnumerable<SeriesEntry> series, CancellationToken cancellation)
    {
        var days = new Dictionary<int, (int First, int Last)>();
        await using (var reader = await session.ReadAsync(
            "SELECT series, min(first_day), max(last_day) FROM written WHERE organisation = @organisation AND change > @after AND change <= @change GROUP BY series",
            new { organisation = position.Organisation, after, change = position.Change.Value },
            cancellation))
        {
            while (await reader.NextAsync(cancellation)) days[reader.Row.GetInt32(0)] = (reader.Row.GetInt32(1), reader.Row.GetInt32(2));
        }

        return [.. from entry in series where days.ContainsKey(entry.Number) let span = days[entry.Number] select (entry, span.First, span.Last)];
    }

    private void Keep()
    {
        if (_series != 0) _days[_series] = _current;
    }
}
