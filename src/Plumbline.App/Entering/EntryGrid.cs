using Plumbline.App.Tracing;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.App.Entering;

/// <summary>The figures that an actor may enter for a unit: measures down, periods across.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Periods">The periods, the earliest first.</param>
/// <param name="Rows">The measures, in the order of papers.</param>
/// <param name="NeverReported">How many other measures the unit could report and never has.</param>
public sealed record EntryGrid(Unit Unit, IReadOnlyList<Period> Periods, IReadOnlyList<EntryRow> Rows, int NeverReported);

/// <summary>A measure of the grid.</summary>
/// <param name="Indicator">The measure.</param>
/// <param name="Target">Its target in the last period; null for none.</param>
/// <param name="Last">The last figure before the periods; null for none.</param>
/// <param name="Range">What its figures are compared with.</param>
/// <param name="HasParts">Whether its numerator and denominator are entered in boxes of their own, as they were before.</param>
/// <param name="Cells">A cell for each period.</param>
public sealed record EntryRow(Indicator Indicator, string? Target, Observation? Last, EntryRange Range, bool HasParts, IReadOnlyList<EntryCell> Cells);

/// <summary>A figure of the grid.</summary>
/// <param name="Address">Which figure.</param>
/// <param name="Now">The figure in the ledger; null for none.</param>
/// <param name="IsExpected">Whether the measure is reported and due in the period.</param>
public sealed record EntryCell(FigureAddress Address, Observation? Now, bool IsExpected);
