namespace Plumbline.Core.Spc;

/// <summary>Where the tools differ on "two of three beyond two sigma".</summary>
public sealed record TwoOfThreeTerms
{
    /// <summary>Whether a point beyond three sigma counts as beyond two; otherwise only the rule on limits judges it.</summary>
    public bool CountsBeyondThreeSigma { get; init; } = true;

    /// <summary>Whether all three points must lie on one side of the centre line.</summary>
    public bool ThirdOnSameSide { get; init; } = true;

    /// <summary>Whether the two may lie on opposite sides of the chart.</summary>
    public bool SidesMayDiffer { get; init; }

    /// <summary>Whether all three points are flagged, each on its own side; otherwise only those beyond two sigma are.</summary>
    public bool FlagsAllThree { get; init; }
}
