using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;
using Plumbline.Core.Observations;

namespace Plumbline.App.Exporting;

/// <summary>A figure with both parts of its fraction: of the ledger, or a total that was worked out.</summary>
/// <param name="Fact">The fact as written, or as a total would be written.</param>
/// <param name="Change">The change that wrote it; null for a total.</param>
/// <param name="Numerator">The numerator, also of a value such as <c>4/5</c>; null if there is none.</param>
/// <param name="Denominator">The denominator, likewise.</param>
/// <param name="Total">How it was worked out; null for a figure of the ledger.</param>
public readonly record struct Figure(ObservationFact Fact, ChangeNumber? Change, decimal? Numerator, decimal? Denominator, Total? Total = null)
{
    /// <summary>The source cell; null if the figure was entered by hand or worked out.</summary>
    public SourceCell? Source => Fact.SourceFile is { } file ? new SourceCell(file, Fact.SourceRow, Fact.SourceColumn) : null;
}
