using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Risks;

namespace Plumbline.Web.RiskForms;

/// <summary>The risk that a sitting is at, in short.</summary>
public sealed record SittingRisk
{
    /// <summary>Its code, which the form sends.</summary>
    public required string Code { get; init; }

    /// <summary>Its title, leading to its sheet.</summary>
    public required TextLink Title { get; init; }

    /// <summary>What it is, in words; null if not stated.</summary>
    public required string? Description { get; init; }

    /// <summary>Score, target, what is tolerated, when it was last looked at and when the review is due: a term and what it says, each.</summary>
    public required IReadOnlyList<(string Term, string Words)> Facts { get; init; }

    /// <summary>When and by whom it was last graded, and why; null where it is not graded.</summary>
    public required (string When, string? Reason)? LastGrading { get; init; }

    /// <summary>The measures that are watched for it.</summary>
    public required IReadOnlyList<WatchLine> Watches { get; init; }

    /// <summary>The controls, each with its gap.</summary>
    public required IReadOnlyList<string> Controls { get; init; }

    /// <summary>The open actions about it.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>The last note, and who wrote it when; null for none.</summary>
    public required (string Text, string By)? LastNote { get; init; }

    /// <summary>When the review after this one is due.</summary>
    public required string Next { get; init; }
}

/// <summary>A review sitting at one risk, or at its end.</summary>
public sealed record SittingModel
{
    /// <summary>The form.</summary>
    public required FormVisit Visit { get; init; }

    /// <summary>The risk; null once there is none left.</summary>
    public required SittingRisk? Risk { get; init; }

    /// <summary>How far one is: <c>3 of 7</c>.</summary>
    public required string Progress { get; init; }

    /// <summary>How many risks were done or passed over.</summary>
    public required int Past { get; init; }

    /// <summary>How many risks the sitting has.</summary>
    public required int All { get; init; }

    /// <summary>What was recorded today by whoever sits: shown at the end.</summary>
    public required IReadOnlyList<(TextLink Risk, string Words)> Deeds { get; init; }

    /// <summary>The risks that were passed over.</summary>
    public required IReadOnlyList<TextLink> Skipped { get; init; }

    /// <summary>The sitting with those that were passed over.</summary>
    public required string Again { get; init; }

    /// <summary>The register.</summary>
    public required string Register { get; init; }
}
