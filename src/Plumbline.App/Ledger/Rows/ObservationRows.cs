using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.Rows;

/// <summary>Reads observations series by series: each series is one range of the clustered key, so the history of others costs nothing.</summary>
internal sealed class ObservationRows(Session session, Position position, Terms terms)
{
    // About a hundred series at a time: enough to make round trips cheap, few enough to hold in memory.
    private const int SeriesAtOnce = 128;

    private const string Columns = """
        series, day, change, period, value, CAST(numerator AS text), CAST(denominator AS text),
        status, marks, note, source_note, source, source_row, source_column
        """;

    private ChangeNumber _number = position.Change;

    /// <summary>Observations in the given order of series, then by day: every version in order of change, or the latest at the position.</summary>
    public async IAsyncEnumerable<ObservationRow> ReadAsync(
        IReadOnlyList<SeriesEntry> series, int fromDay, int toDay, bool everyVersion, [EnumeratorCancellation] CancellationToken cancellation, int after = 0)
    {
        foreach (var batch in series.Chunk(SeriesAtOnce))
        {
            var places = batch.Select((entry, place) => (entry.Number, place)).ToDictionary(p => p.Number, p => p.place);
            var rows = new List<ObservationRow>[batch.Length];
            await using (var reader = await OpenAsync(batch, fromDay, toDay, after, cancellation))
            {
                var count = 0L;
                while (await reader.NextAsync(cancellation))
                {
                    var place = places[reader.Row.GetInt32(0)];
                    Keep(rows[place] ??= [], Read(reader.Row, batch[place].Key), everyVersion);
                    count++;
                }

                LedgerMeter.CountObservations(session.Dialect.Address, count);
            }

            foreach (var found in rows)
            {
                if (found is null) continue;
                foreach (var row in found)
                    yield return row;
            }
        }
    }

    /// <summary>The observations that a range of changes wrote, in order of series and day.</summary>
    /// <remarks>Scans every row of the organisation: an index by change would make the store a third larger.</remarks>
    public async IAsyncEnumerable<ObservationRow> OfChangesAsync(ChangeNumber first, ChangeNumber last, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var reader = await session.ReadAsync(
            """
            SELECT o.series, o.day, o.change, o.period, o.value, CAST(o.numerator AS text), CAST(o.denominator AS text),
                   o.status, o.marks, o.note, o.source_note, o.source, o.source_row, o.source_column,
                   s.indicator, s.unit, s.aspect, s.frequency
            FROM observation o JOIN series s ON s.organisation = o.organisation AND s.series = o.series
            WHERE o.organisation = @organisation AND o.change BETWEEN @first AND @last
            ORDER BY o.change, s.indicator, s.unit, s.aspect, s.frequency, o.day
            """,
            new { organisation = position.Organisation, first = first.Value, last = last.Value },
            cancellation);
        while (await reader.NextAsync(cancellation))
            yield return Read(reader.Row, new SeriesKey(reader.Row.GetString(14), reader.Row.GetString(15), reader.Row.GetString(16), reader.Row.GetString(17)));
    }

    private Task<StatementReader> OpenAsync(SeriesEntry[] batch, int fromDay, int toDay, int after, CancellationToken cancellation) =>
        session.ReadAsync(
            $"""
            SELECT {Columns} FROM observation
            WHERE organisation = @organisation AND {session.Dialect.In("series", "batch")}
              AND day BETWEEN @fromDay AND @toDay AND change <= @change AND change > @after
            ORDER BY series, day, change
            """,
            new
            {
                organisation = position.Organisation,
                batch = session.Dialect.List(Array.ConvertAll(batch, entry => entry.Number)),
                fromDay,
                toDay,
                change = position.Change.Value,
                after,
            },
            cancellation);

    private static void Keep(List<ObservationRow> rows, ObservationRow row, bool everyVersion)
    {
        if (!everyVersion && rows.Count > 0 && rows[^1].Fact.FirstDay == row.Fact.FirstDay)
            rows[^1] = row;
        else
            rows.Add(row);
    }

    private ObservationRow Read(DbDataReader row, SeriesKey key)
    {
        var marks = MarksOf(row);
        return new ObservationRow(
            new ObservationFact(
                key.Indicator,
                key.Unit,
                row.GetString(3),
                row.GetInt32(1),
                key.Frequency,
                row.GetString(4),
                Exact(row, 5),
                Exact(row, 6),
                Term(row, 7) ?? "",
                marks.HasFlag(ObservationMarks.Provisional),
                row.IsDBNull(9) ? null : row.GetString(9),
                Term(row, 11),
                row.GetInt32(12),
                row.GetInt32(13),
                marks.HasFlag(ObservationMarks.Withdrawn),
                key.Aspect,
                row.IsDBNull(10) ? null : row.GetString(10),
                marks.HasFlag(ObservationMarks.Doubtful)),
            Number(row.GetInt32(2)));
    }

    private static ObservationMarks MarksOf(DbDataReader row) => row.GetInt16(8) is var marks && (marks & ~(int)MarksOfFact.All) == 0
        ? (ObservationMarks)marks
        : throw new DamagedFactException(ChangeNumber.Of(row.GetInt32(2)), FormattableString.Invariant($"found the marks {marks}; expected 0 to {(int)MarksOfFact.All}"));

    // Neighbouring rows mostly belong to one change, so its object is reused.
    private ChangeNumber Number(int value) => _number.Value == value ? _number : _number = ChangeNumber.Of(value);

    private string? Term(DbDataReader row, int column) =>
        terms.TryText(row.GetInt32(column), out var text)
            ? text
            : throw new DamagedFactException(ChangeNumber.Of(row.GetInt32(2)), $"found an observation that refers to term {row.GetInt32(column)}, which is not in the dictionary");

    private static decimal? Exact(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null
        : decimal.TryParse(row.GetString(column), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
        : throw new DamagedFactException(ChangeNumber.Of(row.GetInt32(2)), $"found \"{row.GetString(column)}\" for a number");
}
