namespace Plumbline.Core.Spc;

/// <summary>The side of the chart a signal is on.</summary>
public enum SignalSide
{
    /// <summary>Above, or rising.</summary>
    High,

    /// <summary>Below, or falling.</summary>
    Low,

    /// <summary>The whole series: too few crossings have no side.</summary>
    Neither,
}
