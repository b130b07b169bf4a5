namespace Plumbline.App.Importing.Grids;

/// <summary>A table of cells, whatever file it stands in: a text file is one, a workbook has one a sheet.</summary>
/// <param name="name">The file's name, and after <c>!</c> the sheet's: as a source cell and a problem name it.</param>
/// <param name="sheet">The sheet's name; null where the file is one table.</param>
internal abstract class Grid(string name, string? sheet)
{
    internal string Name { get; } = name;

    internal string? Sheet { get; } = sheet;

    /// <summary>Whether a comma parts its cells, and so a number's thousands where it has no quotation marks.</summary>
    internal virtual bool PartsAtCommas => false;

    /// <summary>The rows that have a cell, in order, read as they are asked for and never all held.</summary>
    /// <exception cref="RefusedFileException">The file cannot be read on.</exception>
    internal abstract IEnumerable<GridRow> Rows();
}

/// <summary>A file opened for reading.</summary>
internal interface IGridFile : IDisposable
{
    /// <summary>Its tables, in order.</summary>
    IReadOnlyList<Grid> Grids { get; }
}
