using Plumbline.Core.References;

namespace Plumbline.App.Tables;

/// <summary>Writes the cells of a row, with one method for each type of cell. Null is a blank cell.</summary>
public interface ICellWriter
{
    /// <summary>Writes text.</summary>
    void Text(string? text);

    /// <summary>Writes a whole number.</summary>
    void Whole(long? number);

    /// <summary>Writes a number and keeps its decimals: 12.50 is not 12.5.</summary>
    void Number(decimal? number);

    /// <summary>Writes a figure as it is printed.</summary>
    void Figure(string? printed);

    /// <summary>Writes a figure whose number programs add up: as it is printed, where the form of the table leaves a choice.</summary>
    /// <param name="printed">As it is printed.</param>
    /// <param name="number">The number; null where it is none, such as <c>N/A</c>.</param>
    void Amount(string? printed, decimal? number) => Figure(printed);

    /// <summary>Writes a day.</summary>
    void Day(DateOnly? day);

    /// <summary>Writes a time.</summary>
    void Time(DateTimeOffset? time);

    /// <summary>Writes yes or a blank.</summary>
    void Flag(bool isSo);

    /// <summary>Writes several texts.</summary>
    /// <param name="items">The texts.</param>
    /// <param name="separator">The separator where a cell is a single text.</param>
    void Items(IReadOnlyList<string> items, string separator);

    /// <summary>Writes a reference.</summary>
    void Reference(Reference? reference);
}
