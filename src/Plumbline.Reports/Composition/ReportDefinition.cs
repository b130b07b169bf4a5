using Plumbline.Core.Periods;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Composition;

/// <summary>A paper as its organisation defines it: a title and a list of blocks. With a period and a ledger position it makes the same document every time.</summary>
public sealed record ReportDefinition
{
    /// <summary>Its name, as commands use it: <c>quality-dashboard</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The length of the period it is made for.</summary>
    public required Frequency Frequency { get; init; }

    /// <summary>How its pages lie.</summary>
    public PageOrientation Orientation { get; init; }

    /// <summary>For whom it is made: <c>General Purposes Committee</c>; null: nobody in particular.</summary>
    public string? Audience { get; init; }

    /// <summary>Who makes it, by role or team.</summary>
    public string? Author { get; init; }

    /// <summary>Its blocks, in order.</summary>
    public required IReadOnlyList<IReportBlock> Blocks { get; init; }
}
