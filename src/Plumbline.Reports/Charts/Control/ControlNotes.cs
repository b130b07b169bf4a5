using System.Collections.Immutable;
using Plumbline.Core.Spc;
using Plumbline.Reports.Charts.Layout;

namespace Plumbline.Reports.Charts.Control;

/// <summary>The notes over a control chart: its rebases with their reasons, and the caller's notes.</summary>
internal static class ControlNotes
{
    internal static ImmutableArray<NoteWant> Of(ControlChart chart, ChartText text) =>
    [
        .. chart.Segments.Where(static segment => segment.Index > 0).Select(static segment => new NoteWant(segment.First, Rebase(segment), IsRebase: true)),
        .. text.Notes.Where(note => note.Point >= 0 && note.Point < chart.Points.Count).Select(static note => new NoteWant(note.Point, note.Text, IsRebase: false)),
    ];

    /// <summary>The note of a rebase.</summary>
    internal static string Rebase(ControlSegment segment) =>
        string.IsNullOrWhiteSpace(segment.Reason) ? "New limits" : "New limits: " + segment.Reason;
}
