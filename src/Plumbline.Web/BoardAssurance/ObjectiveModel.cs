using Plumbline.Reports.Documents.Inlines;
using Plumbline.Web.Components;
using Plumbline.Web.Risks;

namespace Plumbline.Web.BoardAssurance;

/// <summary>A measure of an objective.</summary>
/// <param name="Name">What it is called, leading to its page.</param>
/// <param name="Target">What is aimed at; null for nothing.</param>
/// <param name="Position">Its position in the words of papers.</param>
/// <param name="Rating">Its rating; null where it has none.</param>
/// <param name="Period">The period of its figure; null where it has none.</param>
/// <param name="Story">The story of the figure; null where it has none.</param>
/// <param name="Moved">How the rating moved since the last position; null where it did not.</param>
/// <param name="About">How often it is measured, and its source.</param>
public sealed record MeasureOfObjective(TextLink Name, string? Target, string Position, RatingChip? Rating, string? Period, string? Story, string? Moved, string? About);

/// <summary>A risk of an objective.</summary>
/// <param name="Name">Its code and title, leading to its sheet.</param>
/// <param name="Kind">Strategic or operational.</param>
/// <param name="Score">The score with its parts; null where it is not graded.</param>
/// <param name="Level">The level; null where it is not graded.</param>
/// <param name="Movement">How it moved since the last edition; null where nothing is compared.</param>
/// <param name="Strength">How strongly its controls hold.</param>
/// <param name="Why">Why, in words.</param>
public sealed record RiskOfObjective(TextLink Name, string Kind, string? Score, RatingChip? Level, string? Movement, RatingChip Strength, string Why);

/// <summary>A position of an objective.</summary>
/// <param name="Span">The span.</param>
/// <param name="Direction">Which way it went.</param>
/// <param name="By">Who said it and when; null if not stated.</param>
/// <param name="Reason">Why; null if not stated.</param>
public sealed record PositionLine(string Span, MovementMark Direction, string? By, string? Reason);

/// <summary>The page of an objective.</summary>
public sealed record ObjectiveModel
{
    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The span.</summary>
    public required Filtering Filters { get; init; }

    /// <summary>Which way it goes: a sentence or two.</summary>
    public required string Lead { get; init; }

    /// <summary>The day as of which it is told: a sentence.</summary>
    public required string AsOf { get; init; }

    /// <summary>What the reader may do.</summary>
    public required IReadOnlyList<TextLink> Deeds { get; init; }

    /// <summary>The direction that was given; null for none.</summary>
    public required PositionLine? Given { get; init; }

    /// <summary>The direction that the facts suggest; null for none.</summary>
    public required MovementMark? Suggested { get; init; }

    /// <summary>Why, a sentence each.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>How strongly its strategic risks are controlled; null where it has none.</summary>
    public required RatingChip? Strength { get; init; }

    /// <summary>Its domains.</summary>
    public required IReadOnlyList<DomainLine> Domains { get; init; }

    /// <summary>Its measures.</summary>
    public required IReadOnlyList<MeasureOfObjective> Measures { get; init; }

    /// <summary>Its risks, strategic ones first.</summary>
    public required IReadOnlyList<RiskOfObjective> Risks { get; init; }

    /// <summary>Its risks in the register.</summary>
    public required string Register { get; init; }

    /// <summary>Earlier positions, the latest first.</summary>
    public required IReadOnlyList<PositionLine> Earlier { get; init; }

    /// <summary>The post that answers for it; null if not stated.</summary>
    public required string? Sponsor { get; init; }

    /// <summary>The other objectives.</summary>
    public required IReadOnlyList<TextLink> Others { get; init; }
}
