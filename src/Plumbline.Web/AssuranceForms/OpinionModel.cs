using Plumbline.Reports.Documents.Inlines;
using Plumbline.Web.BoardAssurance;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Writing;

namespace Plumbline.Web.AssuranceForms;

/// <summary>The form to give an opinion.</summary>
public sealed record OpinionModel
{
    /// <summary>The form.</summary>
    public required FormVisit Visit { get; init; }

    /// <summary>On which domain of which objective.</summary>
    public required string Title { get; init; }

    /// <summary>The objective in words.</summary>
    public required string Objective { get; init; }

    /// <summary>What the domain asks; null where the framework does not say.</summary>
    public required string? Question { get; init; }

    /// <summary>The opinion now and the suggestion, in sentences.</summary>
    public required string Lead { get; init; }

    /// <summary>The level that the criteria suggest; null where it is not one.</summary>
    public required RatingChip? Suggested { get; init; }

    /// <summary>What the criteria come to, in words.</summary>
    public required string ComesTo { get; init; }

    /// <summary>On what the suggestion turns: a sentence; null where nothing is judged.</summary>
    public required string? Turns { get; init; }

    /// <summary>The lines with what they come to.</summary>
    public required IReadOnlyList<LinePart> Lines { get; init; }

    /// <summary>What was changed after the opinion was given, a sentence each.</summary>
    public required IReadOnlyList<string> ChangedSince { get; init; }

    /// <summary>The levels, the best first, each with what follows and the words of the framework.</summary>
    public required IReadOnlyList<RadioChoice> Levels { get; init; }

    /// <summary>The level of the opinion now; empty for none.</summary>
    public required string Level { get; init; }

    /// <summary>Its reason; empty for none.</summary>
    public required string Reason { get; init; }

    /// <summary>The post that gave the opinion before, else the sponsor of the objective; null for neither.</summary>
    public required string? Post { get; init; }

    /// <summary>Today.</summary>
    public required string Today { get; init; }

    /// <summary>Whether the field for another day is shown from the start.</summary>
    public required bool ShowsDay { get; init; }

    /// <summary>What somebody else wrote meanwhile; null for nothing.</summary>
    public required TheirWords? Theirs { get; init; }

    /// <summary>The page with the evidence.</summary>
    public required string Evidence { get; init; }
}
