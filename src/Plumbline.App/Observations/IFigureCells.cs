using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.Observations;

/// <summary>The cells of one row of a long table of figures. Each way in says where its cells are and what it reads them against; <see cref="FigureRow"/> says what they mean.</summary>
internal interface IFigureCells
{
    /// <summary>Whether a problem has been found in this row.</summary>
    bool HasProblem { get; }

    /// <summary>Whether the file has no such column, or the cell is blank.</summary>
    bool IsBlank(string column);

    /// <summary>The words of a cell; null where it is blank, or refused for a character that is not seen.</summary>
    string? Text(string column);

    /// <summary>The text of a cell that holds a number, a period or a word of a closed list, without characters that are not seen; null where it is blank.</summary>
    string? Seen(string column);

    /// <summary>What the value cell, which is not blank, prints; null where it was refused.</summary>
    PrintedFigure? Value();

    /// <summary>Which figure of the same thing a text says.</summary>
    Parsed<Aspect> Aspect(string? text);

    /// <summary>The period of the row; null where it was refused, or its indicator is not known.</summary>
    Period? Period(Aspect aspect);

    /// <summary>Records a problem of a cell.</summary>
    void Refuse(string column, Problem problem);
}
