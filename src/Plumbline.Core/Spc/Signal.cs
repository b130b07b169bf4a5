namespace Plumbline.Core.Spc;

/// <summary>One finding of one rule: a run of eleven above the mean is one signal of eleven points.</summary>
/// <param name="Rule">The rule that fired.</param>
/// <param name="Side">The side it fired on.</param>
/// <param name="Segment">Index of the segment it lies in.</param>
/// <param name="Points">Indices of the points that made it, ascending; never empty.</param>
public sealed record Signal(SignalRule Rule, SignalSide Side, int Segment, IReadOnlyList<int> Points)
{
    /// <summary>Index of the first point that made the signal.</summary>
    public int First => Points[0];

    /// <summary>Index of the last point that made the signal.</summary>
    public int Last => Points[^1];
}
