namespace Plumbline.App.Tables;

/// <summary>The heading of a column, and what its cells hold.</summary>
/// <param name="Name">As it is printed.</param>
/// <param name="Type">What its cells hold.</param>
public record Column(string Name, CellType Type);

/// <summary>A column of a table of typed rows.</summary>
/// <param name="Name">As it is printed.</param>
/// <param name="Type">What its cells hold.</param>
/// <param name="Write">Reads the value of a row and writes it as a cell.</param>
public sealed record Column<TRow>(string Name, CellType Type, Action<TRow, ICellWriter> Write) : Column(Name, Type);
