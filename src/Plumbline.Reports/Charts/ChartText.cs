using System.Collections.Immutable;
using Plumbline.Core.References;

namespace Plumbline.Reports.Charts;

/// <summary>The text of a chart and its number format: everything that is not in the figures.</summary>
public sealed record ChartText
{
    /// <summary>What is charted: "Monthly sickness absence".</summary>
    public required string Title { get; init; }

    /// <summary>How its numbers are printed.</summary>
    public required ValueFormat Format { get; init; }

    /// <summary>One period for each point.</summary>
    public required TimeAxis Axis { get; init; }

    /// <summary>The source of each point, which its mark carries; may be empty.</summary>
    public ImmutableArray<FigureSource?> Sources { get; init; } = [];

    /// <summary>Notes on points: "Strike days".</summary>
    public ImmutableArray<ChartNote> Notes { get; init; } = [];

    /// <summary>Why a point has no value, in a few words; null or missing if nothing was reported.</summary>
    public ImmutableArray<string?> Missing { get; init; } = [];

    /// <summary>The name of the target, printed next to its line before its number: "Target", "Ceiling", "Plan".</summary>
    public string TargetWord { get; init; } = "Target";

    internal string WhyMissing(int point) => point < Missing.Length && Missing[point] is { } why ? why : "not reported";

    internal FigureSource? SourceOf(int point) => point < Sources.Length ? Sources[point] : null;
}

/// <summary>A note on a point.</summary>
/// <param name="Point">The index of the point, from 0.</param>
/// <param name="Text">A few words: "Strike days".</param>
public sealed record ChartNote(int Point, string Text);
