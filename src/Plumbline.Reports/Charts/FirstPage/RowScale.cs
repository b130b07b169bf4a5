using Plumbline.Core.Spc;

namespace Plumbline.Reports.Charts.FirstPage;

/// <summary>The height at which a small chart draws a number. Values, limits and average always fit; a target far from them lies at the edge.</summary>
internal sealed class RowScale
{
    private readonly double _low, _high, _margin, _height;

    private RowScale(double low, double high, double margin, double height) => (_low, _high, _margin, _height) = (low, high, margin, height);

    internal static RowScale Of(IReadOnlyList<ControlPoint> points, double leastShare, double margin, double height)
    {
        var numbers = points.SelectMany(static point => new[] { point.Value, point.Unjudged, point.Centre, point.Lower, point.Upper }).OfType<double>().Where(double.IsFinite).ToList();
        var targets = points.Select(static point => point.Target).OfType<double>().Where(double.IsFinite).ToList();
        if (numbers.Count == 0) numbers = targets.Count > 0 ? targets : [0];
        var (low, high) = (numbers.Min(), numbers.Max());
        foreach (var target in targets)
        {
            var (withLow, withHigh) = (Math.Min(low, target), Math.Max(high, target));
            if (high <= low || (high - low) >= leastShare * (withHigh - withLow)) (low, high) = (withLow, withHigh);
        }

        return new RowScale(low, high, margin, height);
    }

    internal bool Shows(double value) => value >= _low && value <= _high;

    internal double Y(double value)
    {
        // Halves, so that the distance between the greatest numbers does not overflow.
        var share = _high > _low ? ((value / 2) - (_low / 2)) / ((_high / 2) - (_low / 2)) : 0.5;
        return share < 0 ? _height - 1.5 : share > 1 ? 1.5 : _height - _margin - (share * (_height - (2 * _margin)));
    }
}
