using System.Collections.Immutable;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;

namespace Plumbline.Core.Registers.Readings;

/// <summary>A register as it stands in a period.</summary>
/// <param name="Definition">The register.</param>
/// <param name="Period">The period.</param>
/// <param name="Lines">Its rows, in the order of their codes.</param>
/// <param name="Totals">The total of each figure, in the order of the fields.</param>
public sealed record RegisterReading(RegisterDefinition Definition, Period Period, ImmutableArray<RegisterLine> Lines, ImmutableArray<RegisterTotal> Totals)
{
    /// <summary>The day of the last change that wrote a row or a figure of it; null where it is not known.</summary>
    public DateOnly? UpdatedOn { get; init; }
}

/// <summary>A row of a register with its figures.</summary>
/// <param name="Row">The row.</param>
/// <param name="Figures">The figure of each field of the definition that is one, in their order; null where there is none.</param>
public sealed record RegisterLine(RegisterRow Row, ImmutableArray<Observation?> Figures)
{
    /// <summary>The row that says the same and stands before it, in whose place nothing is counted here; null where it is no double.</summary>
    public RowCode? DoubleOf { get; init; }
}

/// <summary>The total of a figure over the rows of a register.</summary>
/// <param name="Field">The figure.</param>
/// <param name="Period">The period of the figures: that of the indicator's frequency that ends with, or holds, the end of the reading's period.</param>
/// <param name="Total">What the rows add to, each thing once; null where no row has a figure, or the indicator is not added up.</param>
/// <param name="Stated">The figure given for the register's unit itself, said beside the total; null where there is none.</param>
public sealed record RegisterTotal(FigureOfRow Field, Period Period, Quantity? Total, Observation? Stated)
{
    /// <summary>What the total counts: how many rows, each thing once, and how many of them have no figure; null where there is no total.</summary>
    public Total? Made { get; init; }
}
