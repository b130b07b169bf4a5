using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Writing;

namespace Plumbline.Web.RiskForms;

/// <summary>The form to grade a risk.</summary>
public sealed record GradeModel
{
    /// <summary>The form.</summary>
    public required FormVisit Visit { get; init; }

    /// <summary>Which risk is graded.</summary>
    public required string Title { get; init; }

    /// <summary>The grading in force: a sentence.</summary>
    public required string Now { get; init; }

    /// <summary>The target: a sentence; null where there is none.</summary>
    public required string? Target { get; init; }

    /// <summary>The matrix of the day.</summary>
    public required MatrixChoice Matrix { get; init; }

    /// <summary>What each consequence means for the category of the risk; empty where the scheme does not say.</summary>
    public required IReadOnlyList<(string Consequence, string Means)> Descriptors { get; init; }

    /// <summary>The cell in force.</summary>
    public required string Chosen { get; init; }

    /// <summary>Which cells are above what is tolerated: a sentence.</summary>
    public required string Tolerated { get; init; }

    /// <summary>The reason of the grading in force, and what it is; null where none is stated.</summary>
    public required (string Text, string Source)? LastReason { get; init; }

    /// <summary>The stages.</summary>
    public required IReadOnlyList<Choice> Stages { get; init; }

    /// <summary>The stage that the form begins with.</summary>
    public required string Stage { get; init; }

    /// <summary>The day of the target in force; empty for none.</summary>
    public required string Due { get; init; }

    /// <summary>Today.</summary>
    public required string Today { get; init; }

    /// <summary>Whether the fields for another stage or day are shown from the start.</summary>
    public required bool ShowsMore { get; init; }

    /// <summary>What somebody else decided meanwhile; null for nothing.</summary>
    public required TheirWords? Theirs { get; init; }

    /// <summary>Where the way back leads.</summary>
    public required string Back { get; init; }
}
