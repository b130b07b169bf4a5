using System.Collections.Immutable;
using Plumbline.Core.Checks;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;

namespace Plumbline.App.Tracing;

/// <summary>The story of one figure as at a change: what it is, where it came from, what it was before, and where it is shown.</summary>
public sealed record FigureStory
{
    /// <summary>Which figure.</summary>
    public required FigureAddress Address { get; init; }

    /// <summary>The figure; null where it was withdrawn, or no part of a total has one.</summary>
    public required Observation? Figure { get; init; }

    /// <summary>Every version of it, the latest first; none for a figure that was only worked out.</summary>
    public required ImmutableArray<FigureVersion> Versions { get; init; }

    /// <summary>The returns that it was counted from; null where it was not.</summary>
    public CountedReturns? Returns => Figure?.Total?.Returns;

    /// <summary>The parts of a total; none for a figure that was given, or counted from returns.</summary>
    public ImmutableArray<FigurePart> Parts { get; init; } = [];

    /// <summary>How it compares with its target; null for plans, forecasts and items.</summary>
    public Judgement? Judgement { get; init; }

    /// <summary>What the checks say of it.</summary>
    public ImmutableArray<AuditedFinding> Findings { get; init; } = [];

    /// <summary>The papers of its period that show it.</summary>
    public ImmutableArray<ShowingPaper> Papers { get; init; } = [];

    /// <summary>The other figures of its period that were given: plans, forecasts, items of breakdowns.</summary>
    public ImmutableArray<Observation> Others { get; init; } = [];

    /// <summary>The period before it, where that has a figure.</summary>
    public Period? Before { get; init; }

    /// <summary>The period after it, where that has a figure.</summary>
    public Period? After { get; init; }

    /// <summary>The version in force; null for a figure that was worked out.</summary>
    public FigureVersion? InForce => Figure is { Total: null } ? Versions[0] : null;
}
