using System.Runtime.InteropServices;

namespace Plumbline.Core.Spc;

/// <summary>
/// The Anhøj rules: a run about the centre line that is too long, or too few crossings of it. Points on the line are not useful and
/// are ignored. Source: Anhøj J, Olesen AV. Run charts revisited. PLoS ONE 2014; 9(11): e113825.
/// </summary>
/// <param name="Useful">n: points off the centre line.</param>
/// <param name="LongestRun">The longest run on one side.</param>
/// <param name="LongestRunLimit">round(log2 n) + 3: a longer run is a signal. Null where n is 0.</param>
/// <param name="Crossings">How often the line between useful points crosses the centre.</param>
/// <param name="CrossingsLimit">5% point of binomial(n − 1, 0.5): fewer crossings are a signal. Null where n is 0.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RunTest(int Useful, int LongestRun, int? LongestRunLimit, int Crossings, int? CrossingsLimit)
{
    /// <summary>Whether the longest run is longer than chance allows.</summary>
    public bool RunTooLong => LongestRun > LongestRunLimit;

    /// <summary>Whether the crossings are fewer than chance allows.</summary>
    public bool TooFewCrossings => Crossings < CrossingsLimit;

    /// <summary>Whether either rule fired: the process is not random about its centre.</summary>
    public bool Signals => RunTooLong || TooFewCrossings;
}
