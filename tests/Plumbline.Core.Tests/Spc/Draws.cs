namespace Plumbline.Core.Tests.Spc;

/// <summary>Random numbers from a seed, by formulas that do not depend on a library's version.</summary>
internal sealed class Draws(int seed)
{
    private ulong _state = (ulong)seed * 0x9E3779B97F4A7C15 | 1;

    /// <summary>Between 0 and 1, excluding both. Xorshift: Marsaglia, Journal of Statistical Software 8(14), 2003.</summary>
    public double Uniform()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return ((_state >> 11) + 0.5) / (1UL << 53);
    }

    /// <summary>Normal with mean 0 and standard deviation 1. Box and Muller, 1958.</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    /// <summary>Poisson with a given mean. Knuth, The Art of Computer Programming 2, 3.4.1.</summary>
    public int Poisson(double mean)
    {
        var (floor, product, count) = (Math.Exp(-mean), Uniform(), 0);
        for (; product >= floor; count++)
            product *= Uniform();
        return count;
    }
}
