using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks;

/// <summary>A figure outside the limits of its control chart.</summary>
/// <param name="Cell">The figure.</param>
/// <param name="Limit">The limit it is outside of.</param>
/// <param name="IsHigh">Whether it is above it; else below.</param>
public sealed record Outlier(Observation Cell, decimal Limit, bool IsHigh);
