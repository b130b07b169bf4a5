using System.Runtime.InteropServices;

namespace Plumbline.Core.Spc;

/// <summary>What a chart's formula computes, beside the limits that it writes.</summary>
/// <param name="Centre">The centre line; NaN where no point is in the sums.</param>
/// <param name="HasLimits">Whether the limits could be computed; for a run chart, which has none, whether the median could.</param>
/// <param name="MeanRange">Mean moving range; NaN for charts that use none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CentreLine(double Centre, bool HasLimits, double MeanRange = double.NaN);
