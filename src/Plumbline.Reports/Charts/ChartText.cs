using System.Collections.Immutable;
using Plumbline.Core.References;

namespace Plumbline.Reports.Charts;

/// <summary>What a chart says in words and how it prints its numbers: all that the figures themselves do not hold.</summary>
public sealed record ChartText
{
    /// <summary>What is charted: "Monthly sickness absence".</summary>
    public required string Title { get; init; }

    /// <summary>How its numbers are printed.</summary>
    public required ValueFormat Format { get; init; }

    /// <summary>One period for each point.</summary>
    public required TimeAxis Axis { get; init; }

    /// <summary>What each point leads back to, which its mark carries; empty for nothing.</summary>
    public ImmutableArray<FigureSource?> Sources { get; init; } = [];

    /// <summary>Things to remember at a point: "Strike days".</summary>
    public ImmutableArray<ChartNote> Notes { get; init; } = [];

    /// <summary>Why a point has no value, in a few words; null or empty where nothing was reported.</summary>
    public ImmutableArray<string?> Missing { get; init; } = [];

    /// <summary>What the target is called beside its line; its number follows: "Target", "Ceiling", "Plan".</summary>
    public string TargetWord { get; init; } = "Target";

    internal string WhyMissing(int point) => point < Missing.Length && Missing[point] is { } why ? why : "not reported";

    /// <summary>What a point says beyond its value when it is pointed at: the notes that are not drawn.</summary>
    internal string Told(int point, string words) => string.Join(". ", Notes.Where(note => note.Point == point && !note.IsDrawn).Select(static note => Sentences.Capital(note.Text)).Prepend(words));

    internal FigureSource? SourceOf(int point) => point < Sources.Length ? Sources[point] : null;
}

/// <summary>A thing to remember at a point.</summary>
/// <param name="Point">Position of the point, from 0.</param>
/// <param name="Text">A few words: "Strike days".</param>
public sealed record ChartNote(int Point, string Text)
{
    /// <summary>Whether it stands over the plot; else it is said where the point is pointed at, as what is too long to stand there; such a note begins without a capital, as the remarks of a table do.</summary>
    public bool IsDrawn { get; init; } = true;
}
