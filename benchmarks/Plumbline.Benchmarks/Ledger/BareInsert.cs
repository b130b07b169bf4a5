using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.Benchmarks.Ledger;

/// <summary>The baseline for an import: the same rows into one table without a key, in one transaction, from facts already in memory.</summary>
internal static class BareInsert
{
    private static readonly string[] Columns =
        ["indicator", "unit", "period", "day", "frequency", "value", "numerator", "denominator", "status", "provisional", "note", "file", "source_row", "source_column"];

    /// <summary>One prepared statement, its parameters set by value, with the settings of the store.</summary>
    public static async Task<TimeSpan> SqliteAsync(string file, IReadOnlyList<ObservationFact> facts)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        await connection.OpenAsync();
        await ExecuteAsync(connection, $"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE bare ({string.Join(", ", Columns)})");
        var clock = Stopwatch.StartNew();
        await using (var transaction = connection.BeginTransaction())
        {
            await using var insert = connection.CreateCommand();
            insert.Transaction = transaction;
#pragma warning disable CA2100 // Column names of our own.
            insert.CommandText = $"INSERT INTO bare VALUES ({string.Join(", ", Columns.Select(c => "@" + c))})";
#pragma warning restore CA2100
            var values = Columns.Select(c => insert.Parameters.Add(new SqliteParameter { ParameterName = "@" + c })).ToArray();
            await insert.PrepareAsync();
            foreach (var f in facts)
            {
                Set(values, f.Indicator, f.Unit, f.Period, f.FirstDay, f.Frequency, f.Value, Text(f.Numerator), Text(f.Denominator), f.Status, f.Provisional ? 1 : 0, f.Note, f.SourceFile, f.SourceRow, f.SourceColumn);
                insert.ExecuteNonQuery();
            }

            await transaction.CommitAsync();
        }

        return clock.Elapsed;
    }

    /// <summary>COPY in binary form.</summary>
    public static async Task<TimeSpan> PostgresAsync(NpgsqlDataSource source, IReadOnlyList<ObservationFact> facts)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using (var table = connection.CreateCommand())
        {
            table.CommandText = "DROP TABLE IF EXISTS bare; CREATE TABLE bare (indicator text, unit text, period text, day integer, frequency text, value text, numerator numeric, denominator numeric, status text, provisional boolean, note text, file text, source_row integer, source_column integer)";
            await table.ExecuteNonQueryAsync();
        }

        var clock = Stopwatch.StartNew();
        await using (var copy = await connection.BeginBinaryImportAsync("COPY bare FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var f in facts)
            {
                copy.StartRow();
                copy.Write(f.Indicator, NpgsqlDbType.Text);
                copy.Write(f.Unit, NpgsqlDbType.Text);
                copy.Write(f.Period, NpgsqlDbType.Text);
                copy.Write(f.FirstDay, NpgsqlDbType.Integer);
                copy.Write(f.Frequency, NpgsqlDbType.Text);
                copy.Write(f.Value, NpgsqlDbType.Text);
                Write(copy, f.Numerator);
                Write(copy, f.Denominator);
                copy.Write(f.Status, NpgsqlDbType.Text);
                copy.Write(f.Provisional, NpgsqlDbType.Boolean);
                if (f.Note is null) copy.WriteNull();
                else copy.Write(f.Note, NpgsqlDbType.Text);
                copy.Write(f.SourceFile!, NpgsqlDbType.Text);
                copy.Write(f.SourceRow, NpgsqlDbType.Integer);
                copy.Write(f.SourceColumn, NpgsqlDbType.Integer);
            }

            await copy.CompleteAsync();
        }

        return clock.Elapsed;
    }

    private static void Write(NpgsqlBinaryImporter copy, decimal? value)
    {
        if (value is { } number) copy.Write(number, NpgsqlDbType.Numeric);
        else copy.WriteNull();
    }

    private static string? Text(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static void Set(SqliteParameter[] parameters, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < parameters.Length; i++)
            parameters[i].Value = values[i] ?? DBNull.Value;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of our own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
