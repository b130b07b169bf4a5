using Npgsql;
using NpgsqlTypes;
using Plumbline.App.Ledger.Sql;

namespace Plumbline.App.Ledger.Postgres;

/// <summary>COPY in binary form: no text is parsed on either side.</summary>
internal sealed class PostgresRowWriter(NpgsqlConnection connection, Table table) : IRowWriter
{
    private readonly NpgsqlBinaryImporter _copy =
        connection.BeginBinaryImport($"COPY {table.Name} ({string.Join(", ", table.Columns)}) FROM STDIN (FORMAT BINARY)");

    public void StartRow() => _copy.StartRow();

    public void Write(int value) => _copy.Write(value, NpgsqlDbType.Integer);

    public void Write(short value) => _copy.Write(value, NpgsqlDbType.Smallint);

    public void Write(string? value)
    {
        if (value is null) _copy.WriteNull();
        else _copy.Write(value, NpgsqlDbType.Text);
    }

    public void Write(decimal? value)
    {
        if (value is { } number) _copy.Write(number, NpgsqlDbType.Numeric);
        else _copy.WriteNull();
    }

    public void Write(ReadOnlyMemory<byte> value) => _copy.Write(value, NpgsqlDbType.Bytea);

    public void Complete() => _copy.Complete();

    public void Dispose() => _copy.Dispose();
}
