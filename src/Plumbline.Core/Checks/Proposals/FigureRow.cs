using Plumbline.Core.TimeSeries;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Core.Checks.Proposals;

/// <summary>A row of figures as proposals compare it: its numbers by unit and period.</summary>
internal sealed class FigureRow
{
    private FigureRow(Indicator indicator, Dictionary<(UnitCode, Period), Observation> cells)
    {
        Indicator = indicator;
        Cells = cells;
        Varies = cells.Values.Select(cell => cell.Amount!.Value).Distinct().Take(ProposeChecks.FewestValues).Count() == ProposeChecks.FewestValues;
    }

    internal Indicator Indicator { get; }

    internal IndicatorCode Code => Indicator.Code;

    /// <summary>The cells with a number.</summary>
    internal Dictionary<(UnitCode Unit, Period Period), Observation> Cells { get; }

    internal int Count => Cells.Count;

    /// <summary>Whether its figures vary enough for an agreement to mean something.</summary>
    internal bool Varies { get; }

    /// <summary>The section it is printed in, and its frequency: rows are compared within these.</summary>
    internal (string?, string?, Frequency) Section => (Indicator.Placement.Domain, Indicator.Placement.Section, Indicator.Frequency);

    /// <summary>What the numbers measure: only numbers of one kind are added.</summary>
    internal MeasureKind Kind => Indicator.Measure.Kind;

    internal static FigureRow Of(Indicator indicator, FigureBook figures) => new(
        indicator,
        figures.Of(indicator.Code).Where(cell => cell.Amount is not null && cell.Period.Frequency == indicator.Frequency).ToDictionary(cell => (cell.Unit, cell.Period)));

    /// <summary>By how much rounding may have moved a cell.</summary>
    internal decimal Allowance(Observation cell) => CheckNumbers.Allowance(cell, Indicator);
}
