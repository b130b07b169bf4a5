using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Plumbline.App.Ledger.Sql;
using SQLitePCL;

namespace Plumbline.App.Ledger.Sqlite;

/// <summary>One prepared insert, bound without boxing: an import of a million rows binds fifteen million values.</summary>
internal sealed class SqliteRowWriter : IRowWriter
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _utf8 = new byte[256];
    private int _column;
    private bool _started;

    public SqliteRowWriter(SqliteConnection connection, Table table)
    {
        _database = connection.Handle!;
        var places = string.Join(", ", Enumerable.Range(1, table.Columns.Length).Select(i => string.Create(CultureInfo.InvariantCulture, $"?{i}")));
        Expect(raw.SQLITE_OK, raw.sqlite3_prepare_v2(_database, $"INSERT INTO {table.Name} ({string.Join(", ", table.Columns)}) VALUES ({places})", out _statement));
    }

    public void StartRow()
    {
        if (_started) Insert();
        _started = true;
        _column = 0;
    }

    public void Write(int value) => Expect(raw.SQLITE_OK, raw.sqlite3_bind_int(_statement, ++_column, value));

    public void Write(short value) => Write((int)value);

    public void Write(string? value)
    {
        _column++;
        if (value is null)
        {
            Expect(raw.SQLITE_OK, raw.sqlite3_bind_null(_statement, _column));
            return;
        }

        // An empty span has a null pointer, which SQLite would store as NULL.
        if (value.Length == 0)
        {
            Expect(raw.SQLITE_OK, raw.sqlite3_bind_text(_statement, _column, ""));
            return;
        }

        if (value.Length * 3 > _utf8.Length) _utf8 = new byte[value.Length * 3];
        var length = Encoding.UTF8.GetBytes(value, _utf8);
        Expect(raw.SQLITE_OK, raw.sqlite3_bind_text(_statement, _column, _utf8.AsSpan(0, length)));
    }

    public void Write(decimal? value)
    {
        if (value is not { } number)
        {
            Write((string?)null);
            return;
        }

        _ = number.TryFormat(_utf8, out var length, default, CultureInfo.InvariantCulture);
        Expect(raw.SQLITE_OK, raw.sqlite3_bind_text(_statement, ++_column, _utf8.AsSpan(0, length)));
    }

    public void Write(ReadOnlyMemory<byte> value) => Expect(raw.SQLITE_OK, value.IsEmpty ? raw.sqlite3_bind_zeroblob(_statement, ++_column, 0) : raw.sqlite3_bind_blob(_statement, ++_column, value.Span));

    public void Complete()
    {
        if (_started) Insert();
        _started = false;
    }

    public void Dispose() => _statement.Dispose();

    private void Insert()
    {
        Expect(raw.SQLITE_DONE, raw.sqlite3_step(_statement));
        Expect(raw.SQLITE_OK, raw.sqlite3_reset(_statement));
    }

    private void Expect(int wanted, int found)
    {
        if (found != wanted)
            throw new SqliteException(raw.sqlite3_errmsg(_database).utf8_to_string(), raw.sqlite3_errcode(_database), raw.sqlite3_extended_errcode(_database));
    }
}
