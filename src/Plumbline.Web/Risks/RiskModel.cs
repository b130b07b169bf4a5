using System.Collections.Immutable;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Web.Components;
using Plumbline.Web.Records;

namespace Plumbline.Web.Risks;

/// <summary>A fact in the strip at the top of a sheet.</summary>
/// <param name="Term">What it is.</param>
/// <param name="Value">Its value; null where there is none.</param>
/// <param name="Level">The level of a score; null for other facts.</param>
/// <param name="Small">What is to be known of it; null for nothing.</param>
/// <param name="IsOff">Whether that is something wrong.</param>
public sealed record RiskFact(string Term, string? Value, RatingChip? Level, string? Small, bool IsOff = false);

/// <summary>A grading in the history of a risk.</summary>
/// <param name="Day">The day on which it was decided.</param>
/// <param name="Stage">Of which state it tells.</param>
/// <param name="Score">The score with its parts.</param>
/// <param name="Level">The level, by the matrix of its day.</param>
/// <param name="By">The post that decided; null if not stated.</param>
/// <param name="Reason">Why, and by when a target is to be reached; null if not stated.</param>
public sealed record GradingLine(string Day, string Stage, string Score, RatingChip Level, string? By, string? Reason);

/// <summary>A control on a sheet.</summary>
/// <param name="Text">What it is.</param>
/// <param name="About">Its kind, owner and strength, and that it is planned only.</param>
/// <param name="IsPlanned">Whether it is planned only.</param>
/// <param name="Gap">What is missing of it; null for nothing.</param>
/// <param name="Assurances">What shows whether it works, by line.</param>
/// <param name="Change">The form to change it; null where the reader may not.</param>
/// <param name="Assure">The form for an assurance of it; null where the reader may not.</param>
public sealed record ControlLine(string Text, string About, bool IsPlanned, string? Gap, IReadOnlyList<AssuranceLine> Assurances, string? Change, string? Assure);

/// <summary>A hazard on a sheet.</summary>
/// <param name="Text">What it is, and when it was noted.</param>
/// <param name="Change">The form to change it; null where the reader may not.</param>
public sealed record HazardLine(string Text, string? Change);

/// <summary>The forms that add a part to a sheet.</summary>
/// <param name="Control">For a control.</param>
/// <param name="Assurance">For an assurance.</param>
/// <param name="Hazard">For a hazard.</param>
/// <param name="Watch">For a watched measure.</param>
public sealed record PartAddresses(string Control, string Assurance, string Hazard, string Watch);

/// <summary>An assurance on a sheet.</summary>
/// <param name="Line">The line of defence: <c>First line</c>.</param>
/// <param name="Result">What it says.</param>
/// <param name="Words">Who gave it and when, and until when it counts.</param>
/// <param name="Gap">What it leaves open; null for nothing.</param>
/// <param name="Change">The form to change it; null where the reader may not.</param>
public sealed record AssuranceLine(string Line, RatingChip Result, string Words, string? Gap, string? Change);

/// <summary>An action on a sheet.</summary>
/// <param name="What">What is to be done.</param>
/// <param name="Address">Its page.</param>
/// <param name="Words">Who, by when, and how it stands.</param>
/// <param name="Overdue">How long it is overdue; null where it is not.</param>
public sealed record ActionOfRisk(string What, string Address, string Words, string? Overdue);

/// <summary>A watched measure on a sheet.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="When">When it is off track.</param>
/// <param name="Latest">Its latest figure and rating; empty where it has none.</param>
public sealed record WatchLine(TextLink Measure, string When, ImmutableArray<Element> Latest)
{
    /// <summary>The form to change it; null where the reader may not.</summary>
    public string? Change { get; init; }
}

/// <summary>A review on a sheet.</summary>
/// <param name="Day">The day.</param>
/// <param name="Words">What came of it, and who reviewed.</param>
/// <param name="Note">What was said; null for nothing.</param>
public sealed record ReviewLine(string Day, string Words, string? Note);

/// <summary>A term and what it is, beside the sheet.</summary>
/// <param name="Term">The term.</param>
/// <param name="Words">What it is.</param>
/// <param name="Address">Where it leads; null for nowhere.</param>
public sealed record AboutLine(string Term, string Words, string? Address = null);

/// <summary>The sheet of a risk.</summary>
public sealed record RiskModel
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Where it stands, in sentences.</summary>
    public required string Lead { get; init; }

    /// <summary>What is wrong with it now, a sentence each.</summary>
    public required IReadOnlyList<string> Alerts { get; init; }

    /// <summary>What the reader may do.</summary>
    public required IReadOnlyList<TextLink> Deeds { get; init; }

    /// <summary>The scores and the days.</summary>
    public required IReadOnlyList<RiskFact> Facts { get; init; }

    /// <summary>What it is, part by part.</summary>
    public required IReadOnlyList<AboutLine> Description { get; init; }

    /// <summary>The chart of its scores; empty where there is none.</summary>
    public ImmutableArray<Element> Chart { get; init; } = [];

    /// <summary>All gradings, the latest first.</summary>
    public required IReadOnlyList<GradingLine> Gradings { get; init; }

    /// <summary>The hazards.</summary>
    public required IReadOnlyList<HazardLine> Hazards { get; init; }

    /// <summary>The controls.</summary>
    public required IReadOnlyList<ControlLine> Controls { get; init; }

    /// <summary>The assurances of the risk as a whole.</summary>
    public required IReadOnlyList<AssuranceLine> Assurances { get; init; }

    /// <summary>The actions about it and its controls.</summary>
    public required IReadOnlyList<ActionOfRisk> Actions { get; init; }

    /// <summary>The form for an action about it; null where the reader may not write one.</summary>
    public string? NewAction { get; init; }

    /// <summary>The forms that add a part; null where the reader may not.</summary>
    public PartAddresses? Add { get; init; }

    /// <summary>The watched measures.</summary>
    public required IReadOnlyList<WatchLine> Watches { get; init; }

    /// <summary>The notes, the latest first.</summary>
    public required IReadOnlyList<NoteLine> Notes { get; init; }

    /// <summary>How many older notes are not shown.</summary>
    public required int OlderNotes { get; init; }

    /// <summary>The page with every note.</summary>
    public required string AllNotes { get; init; }

    /// <summary>The form for a note; null where the reader may not write one.</summary>
    public string? NewNote { get; init; }

    /// <summary>The reviews and acceptances, the latest first.</summary>
    public required IReadOnlyList<ReviewLine> Reviews { get; init; }

    /// <summary>What belongs to it: kind, posts, days.</summary>
    public required IReadOnlyList<AboutLine> About { get; init; }

    /// <summary>The objectives it threatens.</summary>
    public required IReadOnlyList<TextLink> Objectives { get; init; }

    /// <summary>Risks that have to do with it.</summary>
    public required IReadOnlyList<TextLink> Related { get; init; }

    /// <summary>The changes that wrote it.</summary>
    public required IReadOnlyList<ChangeLine> Changes { get; init; }
}
