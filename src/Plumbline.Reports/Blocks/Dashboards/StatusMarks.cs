using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>The marks of figures that have no other note. The key says what they mean.</summary>
internal static class StatusMarks
{
    /// <summary>The mark of a figure that may still be revised.</summary>
    internal static NoteMark Provisional { get; } = new("p", new Anchor("note-provisional")) { Name = "Provisional" };

    /// <summary>The mark of a figure known to be probably wrong.</summary>
    internal static NoteMark Doubtful { get; } = new("d", new Anchor("note-doubtful")) { Name = "Doubtful" };
}
