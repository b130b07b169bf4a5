using Plumbline.Reports.Documents.Inlines;
using Plumbline.Web.Components;

namespace Plumbline.Web.Risks;

/// <summary>A risk in the list.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">Its title.</param>
/// <param name="Address">Its sheet.</param>
/// <param name="About">Its kind, and that it is closed.</param>
/// <param name="Score">Its score with the parts; null where it is not graded.</param>
/// <param name="Level">Its level; null where it is not graded.</param>
/// <param name="Owner">The post that answers for it.</param>
/// <param name="Unit">Its unit; null for the whole organisation.</param>
/// <param name="Objectives">The objectives it threatens; empty for none.</param>
/// <param name="Movement">How it moved since the last edition; null where nothing is compared.</param>
/// <param name="Due">When its review is due; null where it is closed.</param>
/// <param name="Overdue">How long its review is overdue; null where it is not.</param>
/// <param name="Marks">What stands out, in words: above tolerance, a measure off track.</param>
public sealed record RiskLine(
    string Code, string Title, string Address, string About, string? Score, RatingChip? Level, string Owner, string? Unit, string Objectives, MovementMark? Movement, string? Due, string? Overdue, IReadOnlyList<RiskMark> Marks);

/// <summary>Something that stands out of a risk.</summary>
/// <param name="Word">The word.</param>
/// <param name="Words">What it means here, in a sentence.</param>
public sealed record RiskMark(string Word, string Words);

/// <summary>The register as a list.</summary>
public sealed record RisksModel
{
    /// <summary>What is listed, in sentences.</summary>
    public required string Lead { get; init; }

    /// <summary>The filters.</summary>
    public required Filtering Filters { get; init; }

    /// <summary>What shows all open risks; null where nothing is filtered.</summary>
    public string? ClearAddress { get; init; }

    /// <summary>The ways to the same as a matrix, to the review sitting and to a new risk.</summary>
    public required IReadOnlyList<TextLink> Ways { get; init; }

    /// <summary>The views that the reader has saved.</summary>
    public required IReadOnlyList<TextLink> Views { get; init; }

    /// <summary>Where the filter is saved and saved ones are deleted; null where the reader can save none.</summary>
    public TextLink? Keep { get; init; }

    /// <summary>With what movement compares; null where nothing is compared.</summary>
    public string? Compared { get; init; }

    /// <summary>The risks of this page.</summary>
    public required IReadOnlyList<RiskLine> Lines { get; init; }

    /// <summary>Whether any risk is of one unit only.</summary>
    public required bool HasUnits { get; init; }

    /// <summary>Whether any risk names an objective.</summary>
    public required bool HasObjectives { get; init; }

    /// <summary>The pages of risks.</summary>
    public required Paging Pages { get; init; }

    /// <summary>Whether the register has no risk at all.</summary>
    public required bool IsEmpty { get; init; }

    /// <summary>The form for a new risk; null where the reader may not define one.</summary>
    public string? NewAddress { get; init; }
}
