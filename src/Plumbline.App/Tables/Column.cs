namespace Plumbline.App.Tables;

/// <summary>A column's heading and the type of its cells.</summary>
/// <param name="Name">The heading as printed.</param>
/// <param name="Type">The type of its cells.</param>
public record Column(string Name, CellType Type)
{
    /// <summary>Its key in JSON: the heading, unless that says what changes from one reading to the next, such as a period.</summary>
    public string Key { get; init; } = Name;
}

/// <summary>A column of a table of typed rows.</summary>
/// <param name="Name">The heading as printed.</param>
/// <param name="Type">The type of its cells.</param>
/// <param name="Write">Writes a row's value as a cell.</param>
public sealed record Column<TRow>(string Name, CellType Type, Action<TRow, ICellWriter> Write) : Column(Name, Type);
