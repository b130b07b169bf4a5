using System.Runtime.InteropServices;

namespace Plumbline.Core.Spc;

/// <summary>The two icons of a series.</summary>
/// <param name="Variation">The type of the last reported point.</param>
/// <param name="Assurance">The last segment's limits against the last period's target.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SeriesVerdict(Variation Variation, Assurance Assurance);

/// <summary>What the limits of a segment were computed from.</summary>
/// <param name="First">Index of its first point.</param>
/// <param name="Last">Index of its last point.</param>
/// <param name="Count">Points with a value and not excluded.</param>
/// <param name="BaselineCount">How many of these make the limits.</param>
/// <param name="MeanRange">Mean moving range; NaN for charts that use none.</param>
/// <param name="Enough">Whether there are limits: enough points, and not too rare for the chart.</param>
/// <param name="TooRare">Whether there are enough points, but what they count is too rare for the chart.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SegmentFigures(int First, int Last, int Count, int BaselineCount, double MeanRange, bool Enough, bool TooRare = false);
