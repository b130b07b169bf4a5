using System.Globalization;
using System.Runtime.CompilerServices;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Sql;

namespace Plumbline.App.Ledger.Rows;

/// <summary>Finds the first figure in force of each series by one seek in the clustered key, without reading the series.</summary>
internal sealed class FirstFigureRows(Session session, Position position)
{
    // A statement for many series costs one round trip; its parameter stays small.
    private const int SeriesAtOnce = 2_048;

    /// <summary>The first figures that begin in a span of days, in the given order of series. A series without one is left out.</summary>
    public async IAsyncEnumerable<FirstFigure> ReadAsync(IReadOnlyList<SeriesEntry> series, int fromDay, int toDay, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var batch in series.Chunk(SeriesAtOnce))
        {
            var days = new Dictionary<int, int>(batch.Length);
            await using (var reader = await OpenAsync(batch, fromDay, toDay, cancellation))
            {
                while (await reader.NextAsync(cancellation))
                {
                    if (!reader.Row.IsDBNull(1)) days[reader.Row.GetInt32(0)] = reader.Row.GetInt32(1);
                }
            }

            foreach (var (number, key) in batch)
            {
                if (days.TryGetValue(number, out var day)) yield return new FirstFigure(key.Indicator, key.Unit, key.Aspect, key.Frequency, day);
            }
        }
    }

    // The version in force is the last of its day up to the position. PostgreSQL would turn NOT EXISTS (a later one) into a join that reads the whole series.
    private Task<StatementReader> OpenAsync(SeriesEntry[] batch, int fromDay, int toDay, CancellationToken cancellation) =>
        session.ReadAsync(
            string.Create(CultureInfo.InvariantCulture, $"""
            SELECT s.series, (
                SELECT o.day FROM observation o
                WHERE o.organisation = s.organisation AND o.series = s.series AND o.day BETWEEN @fromDay AND @toDay
                  AND o.change <= @change AND (o.marks & {(int)ObservationMarks.Withdrawn}) = 0
                  AND o.change = (
                    SELECT max(version.change) FROM observation version
                    WHERE version.organisation = o.organisation AND version.series = o.series AND version.day = o.day AND version.change <= @change)
                ORDER BY o.day LIMIT 1)
            FROM series s
            WHERE s.organisation = @organisation AND {session.Dialect.In("s.series", "batch")}
            """),
            new
            {
                organisation = position.Organisation,
                batch = session.Dialect.List(Array.ConvertAll(batch, entry => entry.Number)),
                fromDay,
                toDay,
                change = position.Change.Value,
            },
            cancellation);
}
