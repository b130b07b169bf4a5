using Plumbline.App.Importing.Labels;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Options;

/// <summary>What the user decides about an import.</summary>
public sealed record ImportOptions
{
    /// <summary>Nothing decided.</summary>
    public static ImportOptions None { get; } = new();

    /// <summary>Labels that stand for an indicator or for none, and texts that report something. Remembered for the next time once the import is accepted.</summary>
    public IReadOnlyList<Mapping> Mappings { get; init; } = [];

    /// <summary>The unit of figures whose table names none; null: the sheet's name where that is a unit, else the unit at the top.</summary>
    public UnitCode? Unit { get; init; }

    /// <summary>The indicator of figures whose table names none.</summary>
    public IndicatorCode? Indicator { get; init; }

    /// <summary>The period of figures whose table names none: <c>2024-02</c>.</summary>
    public string? Period { get; init; }

    /// <summary>The year of months and quarters that name none: <c>2024</c>, <c>2023/24</c>.</summary>
    public string? Year { get; init; }

    /// <summary>The sheets to read; none named: every one that has figures and is not hidden.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>Headings of columns to leave out; one without a heading by its number: <c>column 4</c>.</summary>
    public IReadOnlyList<string> IgnoredColumns { get; init; } = [];

    /// <summary>What a quarter of a single year is in these files (<c>2023Q1</c>); undecided: what they show themselves, else what the organisation's settings say.</summary>
    public QuarterNaming Quarters { get; init; }

    /// <summary>How many figures of each sort the preview lists; all are counted.</summary>
    public int Listed { get; init; } = 200;

    /// <summary>The day of the import, by which a figure's period should be over; null: that is not asked.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>What a column without a heading is called.</summary>
    internal static string NameOf(int column) => FormattableString.Invariant($"column {column}");
}
