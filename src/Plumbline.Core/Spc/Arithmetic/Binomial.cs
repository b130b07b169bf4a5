namespace Plumbline.Core.Spc;

/// <summary>The binomial distribution with probability one half: the number of heads in n tosses of a fair coin.</summary>
internal static class Binomial
{
    /// <summary>The smallest k for which P(X ≤ k) is at least <paramref name="probability"/>, X of binomial(<paramref name="trials"/>, 0.5).</summary>
    public static int HalfQuantile(int trials, double probability)
    {
        // Start two standard deviations below the mean (normal approximation) and walk: the sum below k becomes negligible within a few √n terms.
        var k = Math.Clamp((int)((trials / 2.0) - Math.Sqrt(trials)), 0, trials);
        var (mass, sum) = (Mass(trials, k), 0.0);
        var term = mass;
        for (var j = k; j >= 0 && term > sum * 1e-18; j--)
        {
            sum += term;
            term *= j / (trials - j + 1.0);
        }

        while (sum >= probability && k > 0)
        {
            sum -= mass;
            mass *= k / (trials - k + 1.0);
            k--;
        }

        while (sum < probability)
        {
            mass *= (trials - k) / (k + 1.0);
            k++;
            sum += mass;
        }

        return k;
    }

    private static double Mass(int trials, int k) =>
        Math.Exp(LogFactorial(trials) - LogFactorial(k) - LogFactorial(trials - k) - (trials * Math.Log(2)));

    /// <summary>ln n!, as a sum below 32 and by Stirling's series from there.</summary>
    internal static double LogFactorial(int n)
    {
        if (n < 32)
        {
            var log = 0.0;
            for (var i = 2; i <= n; i++)
                log += Math.Log(i);
            return log;
        }

        var x = n + 1.0;
        var square = 1 / (x * x);
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + ((1.0 / 12 - (square * (1.0 / 360 - (square / 1260)))) / x);
    }
}
