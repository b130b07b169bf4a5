using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks;

/// <summary>A figure outside the limits of its control chart.</summary>
/// <param name="Cell">The figure.</param>
/// <param name="Limit">The limit that it is outside.</param>
/// <param name="IsHigh">Whether it is above the limit; otherwise it is below.</param>
public sealed record Outlier(Observation Cell, decimal Limit, bool IsHigh);
