using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;
using Plumbline.Core.Observations;

namespace Plumbline.App.Exporting;

/// <summary>A figure of the ledger with both parts of its fraction.</summary>
/// <param name="Fact">The fact as written.</param>
/// <param name="Change">The change that wrote it.</param>
/// <param name="Numerator">The numerator, also of a value such as <c>4/5</c>; null if there is none.</param>
/// <param name="Denominator">The denominator, likewise.</param>
public readonly record struct Figure(ObservationFact Fact, ChangeNumber Change, decimal? Numerator, decimal? Denominator)
{
    /// <summary>The source cell; null if the figure was entered by hand.</summary>
    public SourceCell? Source => Fact.SourceFile is { } file ? new SourceCell(file, Fact.SourceRow, Fact.SourceColumn) : null;
}
