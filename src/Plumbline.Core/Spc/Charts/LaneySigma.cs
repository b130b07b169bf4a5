using System.Buffers;

namespace Plumbline.Core.Spc;

/// <summary>
/// Laney's sigma z: mean moving range of z = (value − centre) ÷ sigma, ÷ 1.128 (d2 for n = 2); limits at 3 × sigma × sigma z.
/// Where sigma is 0 (every proportion is 0, or every one is 1), every z is 0.
/// </summary>
internal static class LaneySigma
{
    private const double D2 = 1.128;

    public static CentreLine Limits(in SegmentData segment, double centre, Func<double, double, double> sigma, bool screen)
    {
        var count = segment.Given.Length;
        var rented = ArrayPool<double>.Shared.Rent(count);
        var z = rented.AsSpan(0, count);
        for (var i = 0; i < count; i++)
        {
            var spread = sigma(centre, segment.Denominators[i]);
            z[i] = double.IsNaN(segment.Charted[i]) ? double.NaN
                : spread > 0 ? Finite.Saturate((segment.Charted[i] - centre) / spread)
                : 0;
        }

        var found = MeanAndRange.Of(z, segment.Marks, screen);
        ArrayPool<double>.Shared.Return(rented);
        if (found.Ranges == 0)
            return new(centre, HasLimits: false);
        for (var i = 0; i < count; i++)
            segment.At(i, centre, Finite.Saturate(sigma(centre, segment.Denominators[i]) * (found.MeanRange / D2)));
        return new(centre, HasLimits: true, found.MeanRange);
    }
}
