using System.Collections.Immutable;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Web.Components;

namespace Plumbline.Web.Papers;

/// <summary>Something that the checks miss in a paper.</summary>
/// <param name="Text">What is missing.</param>
/// <param name="Count">How often.</param>
/// <param name="Address">The findings.</param>
public sealed record MissingPart(string Text, string Count, string Address);

/// <summary>A heading of a paper.</summary>
/// <param name="Text">The heading.</param>
/// <param name="Address">The place in the page.</param>
/// <param name="IsWithin">Whether it stands within the one before it of a higher level.</param>
public sealed record OutlineLine(string Text, string Address, bool IsWithin);

/// <summary>A preview of a paper, beside its outline and what is missing.</summary>
public sealed record PaperModel
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The period, the unit, the audience.</summary>
    public required string Details { get; init; }

    /// <summary>The content of the paper.</summary>
    public required ImmutableArray<Element> Content { get; init; }

    /// <summary>Its headings.</summary>
    public required IReadOnlyList<OutlineLine> Outline { get; init; }

    /// <summary>What the checks miss in it.</summary>
    public required IReadOnlyList<MissingPart> Missing { get; init; }

    /// <summary>The paper by itself, as it is printed.</summary>
    public required string PaperAddress { get; init; }

    /// <summary>Where its files are asked for.</summary>
    public required string BuildAddress { get; init; }

    /// <summary>The same report for other periods.</summary>
    public required IReadOnlyList<TextLink> Others { get; init; }

    /// <summary>The published editions of the period: when, in which post and why, in order.</summary>
    public IReadOnlyList<TextLink> Editions { get; init; } = [];

    /// <summary>All published editions of the report.</summary>
    public required string EditionsAddress { get; init; }

    /// <summary>Where an edition is published; null where the reader may not.</summary>
    public string? PublishAddress { get; init; }

    /// <summary>The choice of a unit; null where there is one unit, or too many to choose from.</summary>
    public Components.Filtering? Units { get; init; }
}
