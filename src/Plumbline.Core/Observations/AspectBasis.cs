namespace Plumbline.Core.Observations;

/// <summary>Whether a figure is what happened, what was planned, or what is expected.</summary>
public enum AspectBasis
{
    /// <summary>What happened.</summary>
    Actual,

    /// <summary>What was planned.</summary>
    Plan,

    /// <summary>What is expected to happen.</summary>
    Forecast,
}
