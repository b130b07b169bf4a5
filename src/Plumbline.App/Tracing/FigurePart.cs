using Plumbline.Core.Observations;

namespace Plumbline.App.Tracing;

/// <summary>A figure that counts in a total, or is missing from it.</summary>
/// <param name="Name">What it is of: a unit, an item of a breakdown, or a period.</param>
/// <param name="Address">Where its own story is told.</param>
/// <param name="Figure">The figure; null where it is missing.</param>
public sealed record FigurePart(string Name, FigureAddress Address, Observation? Figure)
{
    /// <summary>Whether a figure is expected and there is no number.</summary>
    public bool IsMissing => Figure is null or { Value: ObservedValue.Missing };
}
