namespace Plumbline.App.Ledger.Sql;

/// <summary>Writes rows of one table, column after column in the order of <see cref="Table"/>.</summary>
internal interface IRowWriter : IDisposable
{
    void StartRow();

    void Write(int value);

    void Write(short value);

    void Write(string? value);

    void Write(decimal? value);

    void Write(ReadOnlyMemory<byte> value);

    /// <summary>Keeps the rows; without this call they are dropped.</summary>
    void Complete();
}
