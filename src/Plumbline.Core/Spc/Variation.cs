namespace Plumbline.Core.Spc;

/// <summary>The kind of variation that a point shows. A chart has the kind of its last reported point.</summary>
public enum Variation
{
    /// <summary>Common cause: no signal.</summary>
    Common,

    /// <summary>Special cause, improving, where higher is better.</summary>
    ImprovementHigh,

    /// <summary>Special cause, improving, where lower is better.</summary>
    ImprovementLow,

    /// <summary>Special cause, of concern, on the high side.</summary>
    ConcernHigh,

    /// <summary>Special cause, of concern, on the low side.</summary>
    ConcernLow,

    /// <summary>Special cause on the high side of an indicator without polarity.</summary>
    NeitherHigh,

    /// <summary>Special cause on the low side of an indicator without polarity.</summary>
    NeitherLow,

    /// <summary>The segment has too few points to say.</summary>
    Insufficient,

    /// <summary>No value was reported. Used for points only: a chart without values is <see cref="Insufficient"/>.</summary>
    Missing,
}
