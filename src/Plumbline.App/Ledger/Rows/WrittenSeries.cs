using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.Rows;

/// <summary>The series that a change writes, and the days they are of: one row of <c>written</c>, so that what changed is found without reading what did not.</summary>
internal sealed class WrittenSeries
{
    private readonly HashSet<int> _series = [];
    private int _last;
    private int _firstDay = int.MaxValue;
    private int _lastDay = int.MinValue;

    /// <summary>Notes a figure of a series, and returns the number of the series.</summary>
    public int Add(int series, int day)
    {
        // Figures come series by series.
        if (series != _last) _series.Add(_last = series);
        (_firstDay, _lastDay) = (Math.Min(_firstDay, day), Math.Max(_lastDay, day));
        return series;
    }

    /// <summary>Writes the row; none for a change without figures.</summary>
    public void Flush(Session session, int organisation, ChangeNumber change)
    {
        if (_series.Count == 0) return;
        using var rows = session.Writer(Table.Written);
        rows.StartRow();
        rows.Write(organisation);
        rows.Write(change.Value);
        rows.Write(_firstDay);
        rows.Write(_lastDay);
        rows.Write(SeriesRuns.Of(_series.Order()));
        rows.Complete();
    }

    /// <summary>What the changes after one wrote, up to a position; null where an earlier version of Plumbline wrote one of them and noted nothing.</summary>
    public static async Task<WrittenSpan?> ReadAsync(Session session, Position position, int after, CancellationToken cancellation)
    {
        var (series, firstDay, lastDay) = (new HashSet<int>(), int.MaxValue, int.MinValue);
        await using var reader = await session.ReadAsync(
            """
            SELECT w.first_day, w.last_day, w.series FROM change c LEFT JOIN written w ON w.organisation = c.organisation AND w.change = c.number
            WHERE c.organisation = @organisation AND c.number > @after AND c.number <= @change AND c.observations > 0
            """,
            new { organisation = position.Organisation, after, change = position.Change.Value },
            cancellation);
        while (await reader.NextAsync(cancellation))
        {
            if (reader.Row.IsDBNull(2)) return null;
            (firstDay, lastDay) = (Math.Min(firstDay, reader.Row.GetInt32(0)), Math.Max(lastDay, reader.Row.GetInt32(1)));
            series.UnionWith(SeriesRuns.Read((byte[])reader.Row.GetValue(2)));
        }

        return new WrittenSpan(series, firstDay, lastDay);
    }
}

/// <summary>What some changes wrote.</summary>
/// <param name="Series">The numbers of the series; empty where they wrote no figure.</param>
/// <param name="FirstDay">The first day of a figure.</param>
/// <param name="LastDay">The last day of a figure.</param>
internal sealed record WrittenSpan(IReadOnlySet<int> Series, int FirstDay, int LastDay);
