namespace Plumbline.Core.Spc;

/// <summary>Where the tools part on "two of three beyond two sigma".</summary>
public sealed record TwoOfThreeTerms
{
    /// <summary>A point beyond three sigma counts as one beyond two; otherwise it is left to the rule on limits.</summary>
    public bool CountsBeyondThreeSigma { get; init; } = true;

    /// <summary>All three points, the third one too, lie on one side of the centre line.</summary>
    public bool ThirdOnSameSide { get; init; } = true;

    /// <summary>The two may lie on opposite sides of the chart.</summary>
    public bool SidesMayDiffer { get; init; }

    /// <summary>All three points are flagged, each on the side it lies; otherwise only those beyond two sigma.</summary>
    public bool FlagsAllThree { get; init; }
}
