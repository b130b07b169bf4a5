namespace Plumbline.App.Tables;

/// <summary>Writes a table in one format, row by row, so that a table of any length needs little memory.</summary>
public interface ITableWriter : ICellWriter, IDisposable
{
    /// <summary>Begins the table.</summary>
    void Begin(string table, IReadOnlyList<Column> columns);

    /// <summary>Begins a row; its cells follow in the order of the columns.</summary>
    void BeginRow();

    /// <summary>Ends the row.</summary>
    void EndRow();

    /// <summary>Ends the table. The stream stays open.</summary>
    void End();
}
