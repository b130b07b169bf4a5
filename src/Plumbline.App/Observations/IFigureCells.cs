using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.Observations;

/// <summary>The cells of one row of a long table of figures. Each reader supplies its cells and definitions; <see cref="FigureRow"/> interprets them.</summary>
internal interface IFigureCells
{
    /// <summary>Whether a problem has been found in this row.</summary>
    bool HasProblem { get; }

    /// <summary>Whether the file has no such column, or the cell is blank.</summary>
    bool IsBlank(string column);

    /// <summary>The words of a cell; null if it is blank, or refused for an invisible character.</summary>
    string? Text(string column);

    /// <summary>The text of a cell that holds a number, a period or a word of a closed list, without invisible characters; null if it is blank.</summary>
    string? Seen(string column);

    /// <summary>The printed figure of the value cell, which is not blank; null if it was refused.</summary>
    PrintedFigure? Value();

    /// <summary>The aspect that a text names.</summary>
    Parsed<Aspect> Aspect(string? text);

    /// <summary>The period of the row; null if it was refused, or its indicator is unknown.</summary>
    Period? Period(Aspect aspect);

    /// <summary>Records a problem with a cell.</summary>
    void Refuse(string column, Problem problem);
}
