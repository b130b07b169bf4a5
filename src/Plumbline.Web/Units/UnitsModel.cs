using System.Collections.Immutable;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Web.Components;

namespace Plumbline.Web.Units;

/// <summary>What the page of all units shows.</summary>
public sealed record UnitsModel
{
    /// <summary>The unit whose parts are shown, and the period.</summary>
    public required string Title { get; init; }

    /// <summary>How many units have a figure, and how many measures are off target, in a sentence.</summary>
    public required string Lead { get; init; }

    /// <summary>Period and the unit above.</summary>
    public required Filtering Filters { get; init; }

    /// <summary>The units with their ratings.</summary>
    public required ImmutableArray<Element> Ratings { get; init; }

    /// <summary>How many more units there are; null where all are shown.</summary>
    public required string? More { get; init; }

    /// <summary>The measures that are off target somewhere, by unit; empty where none is.</summary>
    public required ImmutableArray<Element> OffTarget { get; init; }
}

/// <summary>What the page of one measure by unit shows.</summary>
public sealed record UnitMeasureModel
{
    /// <summary>The measure.</summary>
    public required string Title { get; init; }

    /// <summary>Period, unit above, kind, order.</summary>
    public required Filtering Filters { get; init; }

    /// <summary>Table, small charts and funnel, as papers have them.</summary>
    public required ImmutableArray<Element> Content { get; init; }
}
