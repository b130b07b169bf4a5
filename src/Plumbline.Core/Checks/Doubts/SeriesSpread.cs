using System.Runtime.InteropServices;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks.Doubts;

/// <summary>Finds the series in which a figure may be out of scale. It keeps a few numbers for each series while millions of figures are read.</summary>
/// <typeparam name="TKey">What identifies a series.</typeparam>
public sealed class SeriesSpread<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, Spread> _series = [];

    private TKey? _lastKey;
    private Spread? _last;

    private sealed class Spread
    {
        internal decimal Least { get; set; }

        internal decimal Most { get; set; }

        internal int Count { get; set; }

        internal bool IsSuspect { get; set; }
    }

    /// <summary>Records a figure.</summary>
    public void Add(TKey series, Indicator indicator, ObservedValue value)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(value);
        if (value.Amount is not { } amount || indicator.Measure.Kind == MeasureKind.Verdict) return;

        // Figures mostly arrive series by series.
        if (_last is null || !_series.Comparer.Equals(_lastKey!, series))
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_series, series, out _);
            (_lastKey, _last) = (series, known ??= new Spread());
        }

        var spread = _last;
        if (spread.IsSuspect) return;
        spread.Count++;
        if (NotWhole.IsIt(indicator, amount) || (indicator.IsCumulative && spread.Count > 1)) spread.IsSuspect = true;
        if (amount <= 0) return;
        spread.Least = spread.Least == 0 ? amount : Math.Min(spread.Least, amount);
        spread.Most = Math.Max(spread.Most, amount);
        if (spread.Count > OutOfScale.FewestBeside && spread.Most / OutOfScale.WideApart >= spread.Least) spread.IsSuspect = true;
    }

    /// <summary>Whether a series may hold a doubtful figure.</summary>
    public bool IsSuspect(TKey series) => _series.TryGetValue(series, out var spread) && spread.IsSuspect;

    /// <summary>Whether any series may hold one.</summary>
    public bool AnySuspect => _series.Values.Any(spread => spread.IsSuspect);
}
