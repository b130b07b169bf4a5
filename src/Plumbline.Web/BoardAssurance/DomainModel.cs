using Plumbline.Reports.Documents.Inlines;
using Plumbline.Web.Components;
using Plumbline.Web.Risks;

namespace Plumbline.Web.BoardAssurance;

/// <summary>A criterion with what the evidence says of it.</summary>
/// <param name="Level">The level that it is for.</param>
/// <param name="Text">What must hold, in the words of the framework.</param>
/// <param name="Code">Its code.</param>
/// <param name="Outcome">Whether it holds: <c>Does not hold</c>.</param>
/// <param name="Reason">Why, with the figures.</param>
/// <param name="Missing">What would decide it; empty where it is decided.</param>
/// <param name="Facts">The facts that it was judged by, leading to their pages.</param>
/// <param name="Earlier">How many more figures were read; null for none.</param>
/// <param name="Decides">Whether the suggestion turns on it.</param>
public sealed record CriterionLine(RatingChip Level, string Text, string Code, string Outcome, string Reason, IReadOnlyList<string> Missing, IReadOnlyList<TextLink> Facts, string? Earlier, bool Decides);

/// <summary>A line of the framework: what is looked at.</summary>
/// <param name="Id">The name of its place on the page.</param>
/// <param name="Name">What is looked at.</param>
/// <param name="ComesTo">What its criteria come to.</param>
/// <param name="Level">The level that they come to; null where it is not one.</param>
/// <param name="Criteria">Its criteria, in the order of the levels.</param>
public sealed record LinePart(string Id, string Name, string ComesTo, RatingChip? Level, IReadOnlyList<CriterionLine> Criteria);

/// <summary>An opinion as a page shows it.</summary>
/// <param name="Span">For which span it was given.</param>
/// <param name="Level">The level; null where its framework no longer has it.</param>
/// <param name="Word">The level in words.</param>
/// <param name="By">Who gave it and when.</param>
/// <param name="Reason">Why; null where none is stated.</param>
public sealed record OpinionLine(string Span, RatingChip? Level, string Word, string By, string? Reason);

/// <summary>A domain of an objective: the opinion, and the evidence behind what the criteria come to.</summary>
public sealed record DomainModel
{
    /// <summary>The objective and the domain: <c>Objective 1: safe</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The objective.</summary>
    public required TextLink Objective { get; init; }

    /// <summary>What the domain asks; null where the framework does not say.</summary>
    public required string? Question { get; init; }

    /// <summary>The span.</summary>
    public required Filtering Filters { get; init; }

    /// <summary>The opinion and the suggestion, in sentences.</summary>
    public required string Lead { get; init; }

    /// <summary>The day as of which it is told: a sentence.</summary>
    public required string AsOf { get; init; }

    /// <summary>What was changed after the opinion was given, a sentence each; empty while it stands.</summary>
    public required IReadOnlyList<string> ChangedSince { get; init; }

    /// <summary>What the reader may do.</summary>
    public required IReadOnlyList<TextLink> Deeds { get; init; }

    /// <summary>The opinion; null where none is given.</summary>
    public required OpinionLine? Opinion { get; init; }

    /// <summary>How it moved since the last; null where there is nothing to compare.</summary>
    public required MovementMark? Movement { get; init; }

    /// <summary>The level that the criteria suggest; null where it is not one.</summary>
    public required RatingChip? Suggested { get; init; }

    /// <summary>What the criteria come to, in words.</summary>
    public required string ComesTo { get; init; }

    /// <summary>On what the suggestion turns: a sentence; null where nothing is judged.</summary>
    public required string? Turns { get; init; }

    /// <summary>The lines; those that hold the domain down first.</summary>
    public required IReadOnlyList<LinePart> Lines { get; init; }

    /// <summary>The opinions of earlier spans, the latest first.</summary>
    public required IReadOnlyList<OpinionLine> Earlier { get; init; }

    /// <summary>The other domains of the objective.</summary>
    public required IReadOnlyList<TextLink> Others { get; init; }
}
