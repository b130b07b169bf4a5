using System.Collections.Immutable;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Web.Components;

namespace Plumbline.Web.Indicators;

/// <summary>A link and the quiet words or the figure beside it.</summary>
/// <param name="Text">The text of the link.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Beside">What stands beside it; null for nothing.</param>
public sealed record SideLink(string Text, string Address, string? Beside = null);

/// <summary>A line of a history: of a target, or of the definition.</summary>
/// <param name="When">Its span, or its day.</param>
/// <param name="Words">What it says.</param>
/// <param name="Change">The change that wrote it; null where that is not told.</param>
public sealed record HistoryLine(string When, string Words, SideLink? Change = null);

/// <summary>Words about an earlier period.</summary>
/// <param name="Words">What is said of them.</param>
/// <param name="Period">The period, leading to them.</param>
public sealed record EarlierLine(string Words, SideLink Period);

/// <summary>What the page of a measure shows.</summary>
public sealed record IndicatorModel
{
    /// <summary>The name, with its unit where the organisation has several.</summary>
    public required string Title { get; init; }

    /// <summary>Unit and period.</summary>
    public required Filtering Filters { get; init; }

    /// <summary>The page as a paper has it.</summary>
    public required MeasureScreen Screen { get; init; }

    /// <summary>What each contract requires, where the organisation has no target of its own; empty where there is none.</summary>
    public ImmutableArray<Element> Required { get; init; } = [];

    /// <summary>That the unit has no figure yet for the organisation's latest period; null where it has, and where the address asks for a period.</summary>
    public required string? Behind { get; init; }

    /// <summary>That it is no longer reported, or for a time; null where it is.</summary>
    public required string? Status { get; init; }

    /// <summary>Where there is no commentary: for which period.</summary>
    public required string NoCommentary { get; init; }

    /// <summary>The form for the words; null where the reader may not write them.</summary>
    public required SideLink? Write { get; init; }

    /// <summary>The last words, where the period has none, and a promise that still runs.</summary>
    public required IReadOnlyList<EarlierLine> Earlier { get; init; }

    /// <summary>The figures with their sources; empty where there is none.</summary>
    public required ImmutableArray<Element> History { get; init; }

    /// <summary>How many older figures are not shown; 0 for none.</summary>
    public required int Older { get; init; }

    /// <summary>The address that shows them.</summary>
    public required string AllAddress { get; init; }

    /// <summary>The units below, for the period; empty for none.</summary>
    public required ImmutableArray<Element> Units { get; init; }

    /// <summary>The units side by side; null where there is none below.</summary>
    public required string? UnitsAddress { get; init; }

    /// <summary>Unit of measure, direction, how often: in a line each.</summary>
    public required IReadOnlyList<string> Kind { get; init; }

    /// <summary>The post that answers for it.</summary>
    public required string? Owner { get; init; }

    /// <summary>The other measures of its group, with their figures.</summary>
    public required IReadOnlyList<SideLink> Related { get; init; }

    /// <summary>The objectives whose measure it is.</summary>
    public required IReadOnlyList<SideLink> Objectives { get; init; }

    /// <summary>The statements of accounts in which it is a line, with what they call it where that is another name; none where the page is of a unit.</summary>
    public IReadOnlyList<SideLink> Statements { get; init; } = [];

    /// <summary>What its contracts require of the latest figure, side by side; empty where none names it.</summary>
    public ImmutableArray<Element> Contracts { get; init; } = [];

    /// <summary>The papers that show it.</summary>
    public required IReadOnlyList<SideLink> Papers { get; init; }

    /// <summary>The targets over time, the latest first.</summary>
    public required IReadOnlyList<HistoryLine> Targets { get; init; }

    /// <summary>The versions of its definition, the latest first.</summary>
    public required IReadOnlyList<HistoryLine> Versions { get; init; }

    /// <summary>Files of this page.</summary>
    public required IReadOnlyList<SideLink> Files { get; init; }
}
