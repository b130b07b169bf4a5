using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Observations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Headings;

/// <summary>Reads a cell whose heading and row give its indicator, unit and period.</summary>
internal sealed class PeriodFigure(Grid grid, FigureIntake intake)
{
    /// <summary>Adds the figure, or records why it is left out or refused.</summary>
    /// <param name="row">Its row.</param>
    /// <param name="cell">Its cell.</param>
    /// <param name="indicator">The figure's indicator.</param>
    /// <param name="unit">The figure's unit.</param>
    /// <param name="text">The period as the table writes it.</param>
    /// <param name="aspect">The aspect that its heading or row gives.</param>
    /// <param name="merged">Gives the period that the merged cells make up; null if they make up none.</param>
    internal void Read(GridRow row, Cell cell, Indicator indicator, Unit unit, string text, Aspect aspect, Func<Period?>? merged = null)
    {
        if (intake.Values.Read(grid, row.Number, cell) is not { } figure) return;
        if (figure.IsForecast && aspect.Basis == AspectBasis.Plan)
        {
            intake.Findings.Refuse(grid.Name, row.Number, cell.Column, new Problem($"“{cell.Text}”, a forecast, where plans stand", "one of them"));
            return;
        }

        var standing = FigureStanding.Of(figure, aspect);
        if (!intake.Aspect(intake.AspectText(standing.Aspect, cell: null)).TryGet(out var whole, out var refusal))
        {
            intake.Findings.Refuse(grid.Name, row.Number, cell.Column, refusal);
            return;
        }

        if (!whole.Equals(standing.Aspect)) standing = standing with { Aspect = whole };
        if (PeriodOf(text, indicator, standing.Aspect, merged, out var problem) is { } period)
        {
            intake.Add(indicator, unit, FigureRow.Of(figure, period, standing), FigureIntake.StatedBy(figure, sourceNote: null), row.Number, cell);
        }
        else if (intake.Periods.IsOpen(text, problem, grid.Name, row.Number, cell.Column))
        {
            // Reported once a file.
        }
        else if (figure.Value is ObservedValue.Missing && Period.Parse(text, intake.Calendar).Succeeded)
        {
            // “N/A” in March says nothing about a quarter.
            intake.Findings.Note($"{grid.Name}:{row.Number}:{cell.Column}", $"“{figure.Value.Text}” below {text} for {indicator.Code}, which is measured by the {Names<Frequency>.Of(indicator.Frequency)}: left out");
        }
        else
        {
            var also = merged is null ? "" : $"; or the cell merged across the periods that make up the {Names<Frequency>.Of(indicator.Frequency)}";
            intake.Findings.Refuse(grid.Name, row.Number, cell.Column, new Problem($"“{figure.Value.Text}” {(merged is null ? "in" : "below")} {(text.Length == 0 ? "no period" : text)} for {indicator.Code}", problem.Expected + also));
        }
    }

    private Period? PeriodOf(string text, Indicator indicator, Aspect aspect, Func<Period?>? merged, out Problem problem) =>
        intake.Period(text, indicator.Frequency, aspect).TryGet(out var period, out problem!) ? period : merged?.Invoke();
}
