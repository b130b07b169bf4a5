using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Text;

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

    /// <summary>The rows that are not there in the period, but in the longer one of a figure: of the year, those that left before the month. They are in its total.</summary>
    public ImmutableArray<RegisterLine> Beside { get; init; } = [];

    /// <summary>How many things some of its lines tell of: a double is no thing of its own beside the row that it repeats.</summary>
    public static int Things(IEnumerable<RegisterLine> lines) => lines.Select(static line => line.Thing).Distinct().Count();
}

/// <summary>A row of a register with its figures.</summary>
/// <param name="Row">The row.</param>
/// <param name="Figures">The figure of each field of the definition that is one, in their order; null where there is none.</param>
public sealed record RegisterLine(RegisterRow Row, ImmutableArray<Observation?> Figures)
{
    /// <summary>The given figures of which each of its figures is made, in the order of the fields; empty where they are themselves those given.</summary>
    public ImmutableArray<GivenOfRow> Given { get; init; } = [];

    /// <summary>The row that says the same and stands before it, in whose place nothing is counted here; null where it is no double.</summary>
    public RowCode? DoubleOf { get; init; }

    /// <summary>The thing that it tells of: the row of its code, or the one that says the same and stands first.</summary>
    public RowCode Thing => DoubleOf ?? Row.Code;
}

/// <summary>The figures that were given for a row in the period of a total, in the frequency of their indicator.</summary>
/// <param name="Figures">The figures.</param>
/// <param name="Begun">The first day of the first figure ever given for the row, from which on one is expected; null: that of the figures.</param>
public sealed record GivenOfRow(ImmutableArray<Observation> Figures, DateOnly? Begun);

/// <summary>The total of a figure over the rows of a register.</summary>
/// <param name="Field">The figure.</param>
/// <param name="Period">The period of the figures: that of the indicator's frequency that ends with, or holds, the end of the reading's period.</param>
/// <param name="Total">What the rows add to, each thing once; null where no row has a figure, or the indicator is not added up.</param>
/// <param name="Stated">The figure given for the register's unit itself, said beside the total; null where there is none.</param>
public sealed record RegisterTotal(FigureOfRow Field, Period Period, Quantity? Total, Observation? Stated)
{
    /// <summary>Which rows the total counts; null where there is no total.</summary>
    public RowsInTotal? Rows { get; init; }

    /// <summary>The rows that it counts and that are not in the register in the period of the reading; see <see cref="RegisterReading.Beside"/>.</summary>
    public ImmutableArray<RegisterRow> Beside { get; init; } = [];

    /// <summary>The first of the periods that the figures are of, where they are of several by the rhythm of the indicator: February, of a figure of every second month that is named after March. Null where they are of <see cref="Period"/> alone.</summary>
    public Period? First { get; init; }

    /// <summary>Which rows it counts that the reading does not show, in words: <c>Balance is counted, though not in the register in March 2020</c>; null where there are none.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="culture">The reader's language.</param>
    public string? BesideText(RegisterReading reading, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (Beside.IsEmpty) return null;
        var shown = reading.Lines.Select(line => line.Row.NameIn(reading.Definition)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return $"{Counted.List([.. Beside.Select(NameOf)], MostNamed)} {(Beside.Length == 1 ? "is" : "are")} counted, though not in the register in {reading.Period.ToText(culture, full: true)}";

        // A thing that left and came again stands in a row that is shown and in one that is not.
        string NameOf(RegisterRow row) => row.NameIn(reading.Definition) is var name && shown.Contains(name) ? $"{name} (row {row.Code})" : name;
    }

    private const int MostNamed = 3;

    /// <summary>The period of the figures for readers: <c>February and March 2020</c>.</summary>
    /// <param name="culture">The reader's language.</param>
    /// <param name="full">Whether months are written out.</param>
    public string PeriodText(CultureInfo culture, bool full = false) => First is null ? Period.ToText(culture, full) : Period.ToTextFrom(First, culture, full);
}
