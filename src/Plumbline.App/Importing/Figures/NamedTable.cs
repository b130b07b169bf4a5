using Plumbline.App.Importing.Grids;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Figures;

/// <summary>Finds whose the figures of a table are that do not say it: the user gives their unit, or the sheet or the file is named as one; otherwise they are the whole organisation's.</summary>
/// <remarks>A sheet whose name is nearly a unit's is refused: its figures are a part's. Files have names of many kinds, so only a name that is a unit's means one.</remarks>
internal sealed class NamedTable(IReadOnlyList<GridRow> rows, Grid grid, FigureIntake intake)
{
    /// <summary>The unit of figures that name none.</summary>
    /// <param name="isAsked">Whether no column says the unit.</param>
    /// <param name="isSaid">Whether the preview says that a name was taken for the unit.</param>
    internal Unit Unit(bool isAsked, bool isSaid)
    {
        var top = intake.Picture.Units.Top;
        if (intake.Given.Unit is { } code)
        {
            intake.Unnamed.Name();
            return intake.Picture.Units.Find(code) ?? top;
        }

        if (isAsked && Misnamed() is { } problem)
        {
            intake.Findings.Refuse(grid.Name, rows[0].Number, rows[0].Cells[0].Column, problem);
            return top;
        }

        if (Named() is not { } named) return top;
        intake.Unnamed.Name();
        if (isSaid && named.Unit != top) intake.Findings.Note(grid.Name, $"figures without a unit are read as those of {named.Unit.Code}, the {named.What}’s name");
        return named.Unit;
    }

    private (Unit Unit, string What)? Named() =>
        grid.Sheet is { } sheet && intake.Units.MatchAsWritten(sheet) is UnitMatch.Found { Unit: var ofSheet } ? (ofSheet, "sheet")
        : intake.Units.MatchAsWritten(FileName) is UnitMatch.Found { Unit: var ofFile } ? (ofFile, "file")
        : null;

    private Problem? Misnamed()
    {
        if (grid.Sheet is { } sheet && intake.Units.MatchAsWritten(sheet) is not UnitMatch.Found)
        {
            if (IsLeftOut(sheet)) return new Problem($"the sheet “{sheet}”, which is named as a unit whose rows are left out", "--sheet for the sheets to read; or --unit for figures that name none");
            if (intake.Units.Near(sheet) is not null) return new Problem($"the sheet “{sheet}”, which is nearly the name of a unit", $"the name of a unit{intake.Units.Proposal(sheet)}; or --unit for figures that name none");
        }

        return grid.Sheet is null && IsLeftOut(FileName) ? new Problem($"the file “{FileName}”, which is named as a unit whose rows are left out", "only the files to read; or --unit for figures that name none") : null;
    }

    // The name of a sheet is behind that of its file.
    private string FileName => Path.GetFileNameWithoutExtension(grid.Sheet is { } sheet ? grid.Name[..^(sheet.Length + 1)] : grid.Name);

    private bool IsLeftOut(string name) => intake.Units.MatchAsWritten(name) is UnitMatch.Skipped && intake.Units.Knows(name);
}
