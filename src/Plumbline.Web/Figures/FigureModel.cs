using System.Collections.Immutable;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Web.Indicators;

namespace Plumbline.Web.Figures;

/// <summary>A line of where a figure came from.</summary>
/// <param name="Name">What it tells.</param>
/// <param name="Words">The words; after the link where there is one.</param>
/// <param name="Link">A link before the words; null for none.</param>
public sealed record OriginLine(string Name, string Words, SideLink? Link = null);

/// <summary>What the page of one figure shows.</summary>
public sealed record FigureModel
{
    /// <summary>Measure, unit and period.</summary>
    public required string Title { get; init; }

    /// <summary>The figure in a sentence.</summary>
    public required string Lead { get; init; }

    /// <summary>What each contract requires, where the organisation has no target of its own; empty where there is none.</summary>
    public ImmutableArray<Element> Required { get; init; } = [];

    /// <summary>The figure large, its parts, its target and rating.</summary>
    public required ImmutableArray<Element> Facts { get; init; }

    /// <summary>The figures of the periods before and after, and the measure itself.</summary>
    public required IReadOnlyList<SideLink> Beside { get; init; }

    /// <summary>Cell, change, time, author, reason, notes.</summary>
    public required IReadOnlyList<OriginLine> Origin { get; init; }

    /// <summary>What a total was worked out from, in words; null for a figure that was given.</summary>
    public required string? PartsWords { get; init; }

    /// <summary>The units that are missing from a total, each leading to its figures of the measure; empty for none.</summary>
    public required IReadOnlyList<SideLink> Without { get; init; }

    /// <summary>The parts of a total.</summary>
    public required ImmutableArray<Element> Parts { get; init; }

    /// <summary>How often the figure was written, in words; null for one that was only worked out.</summary>
    public required string? VersionsWords { get; init; }

    /// <summary>Every version; empty where there is one.</summary>
    public required ImmutableArray<Element> Versions { get; init; }

    /// <summary>Plans, forecasts and items of the same period; empty for none, and where the parts of a total show them.</summary>
    public required ImmutableArray<Element> Others { get; init; }

    /// <summary>What the checks say, a sentence each; null of a figure that was withdrawn, of which they have nothing to say.</summary>
    public required IReadOnlyList<FindingLine>? Findings { get; init; }

    /// <summary>The papers that show it.</summary>
    public required IReadOnlyList<SideLink> Papers { get; init; }
}

/// <summary>What a check says of a figure.</summary>
/// <param name="Message">In a sentence.</param>
/// <param name="Accepted">Who accepted it, and why; null where it is open.</param>
public sealed record FindingLine(string Message, string? Accepted);
