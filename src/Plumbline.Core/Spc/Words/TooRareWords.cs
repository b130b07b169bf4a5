using System.Globalization;

namespace Plumbline.Core.Spc;

/// <summary>Why a chart has no limits where its figures are too rare: how many of them are 0 (or 100%), and what to chart instead.</summary>
internal static class TooRareWords
{
    public static string Of(ControlChart chart, ControlSegment segment, ChartWording wording)
    {
        double[] values = [.. chart.Points.Take(segment.First..(segment.Last + 1)).Where(static point => !point.Excluded).Select(static point => point.Value).OfType<double>()];
        var bounds = new[] { chart.Bounds.Least, chart.Bounds.Greatest, 0 }.OfType<double>().Distinct()
            .Select(bound => (Bound: bound, Count: values.Count(value => TooRareRule.IsAt(value, bound))))
            .Where(static at => at.Count > 0).ToArray();
        var most = bounds.Where(at => 2 * at.Count > values.Length).ToArray();
        var shown = most.Length > 0 ? most : bounds;
        var at = string.Join(" or ", shown.Select(bound => wording.Value(bound.Bound)));
        var what = shown is [{ Bound: 0 }] ? "What is measured" : $"Anything but {at}";
        var since = segment.Index == 0 ? "" : " since the limits started anew";
        var average = values.Average();
        // In enough digits to differ from the number beside it: 23 figures of 100% and one of 99% have a mean of 99.96%.
        var told = NumbersApart.Of(wording, [(average, wording.Number(average)), .. shown.Select(bound => (bound.Bound, wording.Value(bound.Bound)))])[0];
        var mean = values.Length > shown.Sum(static bound => bound.Count) ? $" and the mean is {told}" : "";
        var reason = string.Create(CultureInfo.InvariantCulture, $"{shown.Sum(static bound => bound.Count)} of {values.Length} figures{since} {(shown.Sum(static bound => bound.Count) == 1 ? "is" : "are")} {at}{mean}");
        var instead = wording.HasLineList ? " Days or cases between events can be charted instead, from the list of events behind these figures." : "";
        return $"{what} is too rare for this chart: {reason}, so real change cannot be told from chance.{instead}";
    }
}
