using Plumbline.Core.Periods;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Composition;

/// <summary>A report as its organisation defines it: a title and a list of blocks. The same definition, period and ledger position always give the same document.</summary>
public sealed record ReportDefinition
{
    /// <summary>Its name, as commands use it: <c>quality-dashboard</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The frequency of the periods it is made for.</summary>
    public required Frequency Frequency { get; init; }

    /// <summary>Which figure of an indicator it shows.</summary>
    public FiguresShown Figures { get; init; }

    /// <summary>The orientation of its pages.</summary>
    public PageOrientation Orientation { get; init; }

    /// <summary>The audience: <c>General Purposes Committee</c>; null if not stated.</summary>
    public string? Audience { get; init; }

    /// <summary>The author, as a role or team.</summary>
    public string? Author { get; init; }

    /// <summary>The body for whose meetings it is made, as meetings.csv has it; null where it is made for none.</summary>
    public string? For { get; init; }

    /// <summary>How many days after the end of the period risks and actions are told, or on the day of the ledger's position where that is earlier; null: on the day of the position.</summary>
    public int? DaysAfter { get; init; }

    /// <summary>Its blocks, in order.</summary>
    public required IReadOnlyList<IReportBlock> Blocks { get; init; }
}
