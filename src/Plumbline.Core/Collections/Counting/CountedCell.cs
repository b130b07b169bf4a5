using Plumbline.Core.Observations;

namespace Plumbline.Core.Collections.Counting;

/// <summary>The figure that a line list counts for a cell.</summary>
/// <param name="Cell">The figure as counted.</param>
/// <param name="Collection">The code of the line list.</param>
/// <param name="Words">What was counted, in words: <c>answered within 35 working days</c>.</param>
public sealed record CountedCell(Observation Cell, string Collection, string Words);
