namespace Plumbline.App.Importing.Grids;

/// <summary>A table of cells from any kind of file: a text file is one table, a workbook has one for each sheet.</summary>
/// <param name="name">The file's name, with <c>!</c> and the sheet's name for a sheet: used in source cells and problems.</param>
/// <param name="sheet">The sheet's name; null if the file is one table.</param>
internal abstract class Grid(string name, string? sheet)
{
    internal string Name { get; } = name;

    internal string? Sheet { get; } = sheet;

    /// <summary>Whether commas separate its cells, so that an unquoted 1,204 is split in two.</summary>
    internal virtual bool PartsAtCommas => false;

    /// <summary>The non-empty rows, in order, read one at a time and never all in memory.</summary>
    /// <exception cref="RefusedFileException">The rest of the file cannot be read.</exception>
    internal abstract IEnumerable<GridRow> Rows();
}

/// <summary>A file opened for reading.</summary>
internal interface IGridFile : IDisposable
{
    /// <summary>Its tables, in order.</summary>
    IReadOnlyList<Grid> Grids { get; }
}
