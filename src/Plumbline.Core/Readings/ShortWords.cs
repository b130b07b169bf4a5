using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Spc;
using Plumbline.Core.Text;

namespace Plumbline.Core.Readings;

/// <summary>What the chart says, short enough for a cell of a table.</summary>
internal static class ShortWords
{
    /// <summary>The most characters of a cell: two lines of the first page.</summary>
    internal const int Fits = 90;

    private const int Several = 3;

    internal static string Of(Reading reading, ChartWording wording)
    {
        if (reading.Figure is not { } figure) return ReadingWords.NoFigure(reading, wording.Language);
        if (figure.Value is ObservedValue.Missing missing) return $"No figure: {MissingWords.Of(missing.Status)}.";
        if (reading.IsDoubtful) return "A doubtful figure: nothing is concluded from it.";
        if (reading is not { Chart: { } chart, HasLimits: true }) return WhyNoChart(reading, wording.Language) is { } why ? With(Counted.Sentence(why) + ".", FirstOfFew(reading, wording), last: "") : "";
        var near = Near(reading, wording);
        var words = reading.IsConcern || reading.IsImprovement || reading.IsOtherChange ? Signal(reading, chart, near) : Steady(reading, chart, near);
        return reading.IsOfFigure ? words : $"{ChartClause.ByWhat(reading)}: {char.ToLowerInvariant(words[0])}{words[1..]}";
    }

    /// <summary>Why nothing is said of a usual range, as a part of a sentence; null where the chart of the period has one, or where the reading does not know.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="culture">The reader's language.</param>
    /// <param name="isLong">Whether it stands alone: it then says how many figures there are, or why there can be no range.</param>
    internal static string? WhyNoChart(Reading reading, CultureInfo culture, bool isLong = true)
    {
        if (reading.Figure?.Value is ObservedValue.Verdict) return isLong ? "a judgement in words: no usual range" : null;
        if (reading.Indicator.IsCumulative) return isLong ? "a running total: no usual range" : null;
        if (reading.Figure is { Total: { IsIncompleteSum: true } total }) return $"an incomplete total, {TotalWords.Of(total, culture)}";
        if (reading.Chart is not { } chart || reading.HasLimits) return null;
        var segment = chart.Segments[chart.LastReported!.Segment];
        if (segment.TooRare) return "too rare for this chart: no usual range";
        if (reading.Charted!.Points[0].At.Frequency is Frequency.FinancialYear or Frequency.CalendarYear or Frequency.AcademicYear) return isLong ? "one figure a year: too few for a usual range" : null;
        // Nobody looks for a range of one or two figures.
        if (!isLong) return segment.Count >= Several ? "too few figures for a usual range" : null;
        return VariationWords.FewFigures(chart, segment) is var few ? char.ToLowerInvariant(few[0]) + few[1..] : null;
    }

    /// <summary>What the figure was before its earliest signal: "14.78% in January" where a trend began, "88% on average before May" before any other; null where that is no worse, or not known.</summary>
    internal static string? Before(Reading reading, ChartWording wording)
    {
        if (reading is not { Chart: { LastReported: { } last } chart, HasLimits: true, IsOfFigure: true } || VariationWords.Shown(chart, last).MinBy(static signal => signal.First) is not { } signal) return null;
        var near = Near(reading, wording);
        var start = chart.Points[signal.First];
        var before = chart.Points.Take(chart.Segments[last.Segment].First..signal.First).Where(static point => point is { Value: not null, Excluded: false }).Select(static point => point.Value!.Value).ToList();
        var (number, text) = signal.Rule is SignalRule.Trend ? (start.Value!.Value, $"{wording.Value(start.Value.Value)} {near.When(start.Label)}")
            : before.Count > 0 ? (before.Average(), $"{wording.Number(before.Average())} on average before {near.Period(start.Label)}")
            : (last.Value!.Value, "");
        return signal.Side is SignalSide.High ? number < last.Value!.Value ? text : null : number > last.Value!.Value ? text : null;
    }

    private static string Signal(Reading reading, ControlChart chart, ChartWording wording)
    {
        var last = chart.LastReported!;
        var signal = VariationWords.Shown(chart, last)[0];
        var words = signal.Rule is SignalRule.Outside ? Outside(chart, last, signal, wording) : Counted.Sentence(ChartClause.Course(chart, signal, wording));
        return With(words, Target(reading, chart, wording, signal.Rule is SignalRule.Outside ? "it" : "the usual range"));
    }

    private static string Outside(ControlChart chart, ControlPoint last, Signal signal, ChartWording wording)
    {
        var words = $"{(signal.Side is SignalSide.High ? "Above" : "Below")} its usual range, {LimitWords.Range(last, wording, (last.Value!.Value, wording.Value(last.Value.Value))).Range}";
        var count = chart.Points.Skip(chart.Segments[last.Segment].First).Count(static point => point.Value is not null);
        var isFirst = !chart.Signals.Any(other => other.Rule is SignalRule.Outside && other.Side == signal.Side && other.Segment == signal.Segment && other.First < last.Index);
        // Limits of few figures move with each new one: what lies outside them today may have lain outside those of last month too.
        var isSettled = !chart.Segments[last.Segment].Provisional || count <= chart.Profile.MinimumPoints;
        return isFirst && isSettled ? With(words, $", for the first time in {Counted.Of(count, wording.Noun)}", last: "") : words;
    }

    private static string Steady(Reading reading, ControlChart chart, ChartWording wording)
    {
        var last = chart.LastReported!;
        if (reading.Recovery is { } recovery) return Counted.Sentence(RecoveryWords.Of(chart, recovery, wording)) + ".";
        if (reading.Outlook.Kind is OutlookKind.UnderReview) return $"{Counted.Sentence(Against(reading, chart, wording))}; its limits are under review.";
        if (VariationWords.IsConstant(last)) return With("It does not vary", Target(reading, chart, wording));
        return LimitWords.Range(last, wording) is { } range ? With($"Within its usual range, {range}", Target(reading, chart, wording)) : "No sign of change.";
    }

    /// <summary>What is said of the target after what is said of change; null where there is nothing to say.</summary>
    private static string? Target(Reading reading, ControlChart chart, ChartWording wording, string range = "it") => reading.Outlook.Kind switch
    {
        OutlookKind.None or OutlookKind.NoLimits => null,
        OutlookKind.Assured => $"; target {(reading.Outlook.IsOnlyJust ? "only just met" : "will be met")} as things stand",
        OutlookKind.OutOfReach => $"; target {(reading.Outlook.IsOnlyJust ? "only just " : "")}out of reach as things stand",
        OutlookKind.MetSoFar or OutlookKind.MissedSoFar => OutlookWords.Throughout(chart, reading.Outlook, wording, isShort: true) is { } throughout ? $"; {throughout}" : null,
        OutlookKind.UnderReview => $"; {Against(reading, chart, wording)}",
        OutlookKind.Varies => OutlookWords.Throughout(chart, reading.Outlook, wording, isShort: true) is { } throughout ? $"; {throughout}" : $"; the target is inside {range}",
    };

    // Periods of long names are counted: "met in three weeks".
    private static string Against(Reading reading, ControlChart chart, ChartWording wording)
    {
        var words = OutlookWords.Against(chart, reading.Outlook, wording);
        var would = OutlookWords.IsAgainstNow(reading.Outlook) ? "" : "target would have been ";
        return would + (would.Length + words.Length <= Fits - 32 ? words : $"{words.Split(' ')[0]} in {Counted.Of(reading.Outlook.Against.Length, wording.Noun)}");
    }

    // The second part is left out where the cell would be too long.
    private static string With(string words, string? more, string last = ".") => more is not null && words.Length + more.Length + last.Length <= Fits ? $"{words}{more}{last}" : $"{words}{last}";

    /// <summary>Periods beside the last one: "October", or "October 2022".</summary>
    private static ChartWording Near(Reading reading, ChartWording wording)
    {
        var points = reading.Charted!.Points.ToImmutableDictionary(static point => point.Label, static point => point.At, StringComparer.Ordinal);
        var end = reading.Judgement.Period;
        string Name(string label) => points.TryGetValue(label, out var at) ? PeriodWords.Beside(at, end, wording.Language) : wording.Period(label);
        return wording with { Period = Name, When = label => $"{(points.TryGetValue(label, out var at) ? ChartWording.Preposition(at.Frequency) : "in")} {Name(label)}" };
    }

    // "Up from 95% in April": how the few figures there are have moved.
    private static string FirstOfFew(Reading reading, ChartWording wording)
    {
        if (reading is not { IsOfFigure: true, Chart: { LastReported: { Value: { } now } last } chart } || chart.Segments[last.Segment].TooRare) return "";
        var near = Near(reading, wording);
        var first = chart.Points.Skip(chart.Segments[last.Segment].First).First(static point => point.Value is not null);
        if (first.Index == last.Index || first.Value == now) return "";
        var texts = NumbersApart.Of(wording, (first.Value!.Value, wording.Value(first.Value.Value)), (now, wording.Value(now)));
        return $" {(now > first.Value ? "Up" : "Down")} from {texts[0]} {near.When(first.Label)}.";
    }
}
