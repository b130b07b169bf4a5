using Plumbline.Core.References;

namespace Plumbline.App.Tables;

/// <summary>Takes the cells of a row, one method for each type of cell. Null is a blank cell.</summary>
public interface ICellWriter
{
    /// <summary>Takes words.</summary>
    void Text(string? text);

    /// <summary>Takes a whole number.</summary>
    void Whole(long? number);

    /// <summary>Takes a number, whose decimals are kept: 12.50 is not 12.5.</summary>
    void Number(decimal? number);

    /// <summary>Takes a figure as it is printed.</summary>
    void Figure(string? printed);

    /// <summary>Takes a day.</summary>
    void Day(DateOnly? day);

    /// <summary>Takes a moment.</summary>
    void Time(DateTimeOffset? time);

    /// <summary>Takes a yes, or a blank.</summary>
    void Flag(bool isSo);

    /// <summary>Takes several texts.</summary>
    /// <param name="items">The texts.</param>
    /// <param name="separator">What parts them where a cell is one text.</param>
    void Items(IReadOnlyList<string> items, string separator);

    /// <summary>Takes a reference.</summary>
    void Reference(Reference? reference);
}
