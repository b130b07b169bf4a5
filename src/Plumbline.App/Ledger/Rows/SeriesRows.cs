using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Sql;
namespace Plumbline.App.Ledger.Rows;

/// <summary>Reads the dictionary of series, whose numbers stand for indicator, unit, aspect and frequency in an observation's row.</summary>
internal static class SeriesRows
{
    /// <summary>The series in order of key. A null list is every indicator, unit or aspect.</summary>
    public static Task<List<SeriesEntry>> ReadAsync(
        Session session, int organisation, IReadOnlyCollection<string>? indicators, IReadOnlyCollection<string>? units, IReadOnlyCollection<string>? aspects, CancellationToken cancellation) =>
        session.ListAsync(
            $"""
            SELECT series, indicator, unit, aspect, frequency FROM series
            WHERE organisation = @organisation
            {(indicators is null ? "" : "AND " + session.Dialect.In("indicator", "indicators"))}
            {(units is null ? "" : "AND " + session.Dialect.In("unit", "units"))}
            {(aspects is null ? "" : "AND " + session.Dialect.In("aspect", "aspects"))}
            ORDER BY indicator, unit, aspect, frequency
            """,
            new
            {
                organisation,
                indicators = session.Dialect.List(indicators ?? []),
                units = session.Dialect.List(units ?? []),
                aspects = session.Dialect.List(aspects ?? []),
            },
            row => new SeriesEntry(row.GetInt32(0), new SeriesKey(row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4))),
            cancellation);
}

/// <summary>A series and its number, which is unique within the organisation.</summary>
internal sealed record SeriesEntry(int Number, SeriesKey Key);
