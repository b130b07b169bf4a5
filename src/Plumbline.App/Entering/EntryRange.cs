using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.TimeSeries;

namespace Plumbline.App.Entering;

/// <summary>What a figure is compared with as it is entered: the limits of its chart, else the lowest and the highest of the last figures.</summary>
/// <param name="Words">In words: <c>81.2% to 95.0%</c>, <c>78% to 91%, the last 12</c>, <c>0 in each of the last 12</c>.</param>
public sealed record EntryRange(string Words)
{
    private const int Figures = 12;

    // Fewer figures say little of what is usual.
    private const int Enough = 6;

    private decimal? _lower;
    private decimal? _upper;
    private string _question = "";

    /// <summary>The range before a period.</summary>
    public static EntryRange Of(OrganisationPicture picture, Series series, Period period)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(period);
        var usual = UsualRange.Of(picture, series, period);
        if (usual.Lower is not null || usual.Upper is not null || !usual.Words.StartsWith("none", StringComparison.Ordinal))
            return new EntryRange(usual.Words) { _lower = usual.Lower, _upper = usual.Upper, _question = $"Outside the usual range {usual.Words}." };
        List<Observation> beside = [.. series.Observations.Where(one => one.Period < period && one.Amount is not null).TakeLast(Figures)];
        var before = beside.Count;
        // An early figure that is corrected, or entered late, is compared with those after it too.
        if (before < Enough) beside.AddRange(series.Observations.Where(one => one.Period > period && one.Amount is not null).Take(Figures - before));
        if (series.Indicator.IsCumulative || beside.Count == 0) return new EntryRange("");
        var (lowest, highest) = (beside.MinBy(static one => one.Amount)!, beside.MaxBy(static one => one.Amount)!);
        var areLast = before == beside.Count;
        var areSame = lowest.Value.Text == highest.Value.Text;
        var words = (beside.Count, areSame) switch
        {
            (1, _) => $"{lowest.Value.Text}, the only other figure",
            (_, true) => $"{lowest.Value.Text} in each of the {(areLast ? $"last {before}" : $"{beside.Count} before and after it")}",
            _ => $"{lowest.Value.Text} to {highest.Value.Text}, the {(areLast ? $"last {before}" : $"{beside.Count} before and after it")}",
        };
        if (beside.Count < Enough) return new EntryRange(words);
        // Without limits, what is asked about is what cannot be chance: as far away again as the figures lie apart, or half as much again where they are all the same.
        var apart = highest.Amount!.Value - lowest.Amount!.Value;
        if (apart == 0) apart = Math.Abs(highest.Amount.Value) / 2;
        return new EntryRange(words) { _lower = lowest.Amount - apart, _upper = highest.Amount + apart, _question = $"Far from the {(areLast ? $"last {before} figures" : $"{beside.Count} figures before and after it")}, {(areSame ? $"which are all {lowest.Value.Text}" : $"{lowest.Value.Text} to {highest.Value.Text}")}." };
    }

    /// <summary>Whether a figure lies within limits that are known.</summary>
    internal bool Holds(decimal? amount) => (_lower is not null || _upper is not null) && Question(amount) is null;

    /// <summary>What to ask of whoever enters a figure; null where it is usual.</summary>
    public string? Question(decimal? amount) => amount is { } given && (given < _lower || given > _upper) ? _question : null;
}
