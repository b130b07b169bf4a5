using System.Runtime.InteropServices;

namespace Plumbline.Core.Spc;

/// <summary>What a chart's formula found beside the limits it wrote.</summary>
/// <param name="Centre">The centre line, NaN where no point enters the sums.</param>
/// <param name="HasLimits">The limits could be computed (for a run chart: none are wanted).</param>
/// <param name="MeanRange">Mean moving range, NaN for charts that use none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CentreLine(double Centre, bool HasLimits, double MeanRange = double.NaN);
