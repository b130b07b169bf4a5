using Plumbline.Core.Periods;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Spc;
using Plumbline.Core.Text;

namespace Plumbline.Core.Readings;

/// <summary>What the chart says of the last figure, as a part of a sentence about it.</summary>
/// <param name="Figure">The figure in as many digits as tell it from the limits beside it; null where the sentence is about another number than the figure.</param>
/// <param name="Words">"within its usual range, 86.87% to 91.65%"; "above its usual range (4.30% to 6.87%): something has probably changed for the worse".</param>
/// <param name="IsStrong">Whether it comes before the target: a signal, or a recovery.</param>
/// <param name="By">How the chart counts where its last point is not the figure: "By month".</param>
internal sealed record ChartClause(string? Figure, string Words, bool IsStrong, string By)
{
    /// <summary>The clause; null where the chart has no limits, or says nothing of the period.</summary>
    internal static ChartClause? Of(Reading reading, ChartWording wording)
    {
        if (reading is not { Chart: { } chart, HasLimits: true, IsDoubtful: false }) return null;
        var last = chart.LastReported!;
        var value = last.Value!.Value;
        // A fraction is told with the number that the limits compare with: "20/50 (40.0%)".
        var fraction = reading is { IsOfFigure: true, Figure.Value: ObservedValue.Fraction { PrintedPercentage: null } } ? FigureText.Of(reading.Figure.Value, wording.Language) : null;
        var printed = !reading.IsOfFigure ? wording.Value(value)
            : fraction is null ? FigureText.InSentence(reading, wording.Language)
            : reading.Indicator.Measure.IsPercent && reading.Figure!.Amount is { } percent ? FigureText.Percent(percent, reading.Indicator, wording.Language) : wording.Value(value);
        if (reading.IsConcern || reading.IsImprovement || reading.IsOtherChange)
        {
            var signal = VariationWords.Shown(chart, last)[0];
            var (figure, words) = Signal(chart, signal, last, (value, printed), wording);
            return Make(figure, $"{words}: {VariationWords.Changed(chart.Variation)}", true);
        }

        if (reading.Recovery is { } recovery)
        {
            var worst = chart.Points[recovery.Worst];
            var texts = NumbersApart.Of(wording, (value, printed), (worst.Value!.Value, wording.Value(worst.Value.Value)), (recovery.Before, wording.Number(recovery.Before)));
            return Make(texts[0], $"{RecoveryWords.From(worst, texts[1], wording)}; still {RecoveryWords.Side(chart)} its level before, {texts[2]}", true);
        }

        if (VariationWords.IsConstant(last)) return Make(printed, $"the same in every {wording.Noun} of its limits", false);
        var (range, figures) = LimitWords.Range(last, wording, (value, printed));
        return range is null ? null : Make(figures[0], $"within its usual range, {range}", false);

        ChartClause Make(string figure, string words, bool isStrong) => reading.IsOfFigure
            ? new(fraction is null ? figure : $"{fraction} ({figure})", words, isStrong, "")
            : new(null, $"{figure} {wording.When(last.Label)}, {words}", isStrong, ByWhat(reading));
    }

    private static (string Figure, string Words) Signal(ControlChart chart, Signal signal, ControlPoint last, (double Number, string Text) figure, ChartWording wording)
    {
        var isHigh = signal.Side is SignalSide.High;
        var side = isHigh ? "above" : "below";
        if (signal.Rule is SignalRule.Outside)
        {
            var (range, others) = LimitWords.Range(last, wording, figure);
            return (others[0], $"{side} its usual range ({range})");
        }

        if (signal.Rule is not SignalRule.Shift || last.Centre is not { } centre) return (figure.Text, Course(chart, signal, wording));
        var texts = NumbersApart.Of(wording, figure, (centre, wording.Number(centre)));
        return (texts[0], $"{side} its {SignalWords.Centre(chart.Kind)} of {texts[1]} for {Counted.Of(signal.Points.Count, wording.Noun)}, since {wording.Period(chart.Points[signal.First].Label)}");
    }

    /// <summary>A signal over several points, or a step, without its numbers: "below its average for eight months, since May".</summary>
    internal static string Course(ControlChart chart, Signal signal, ChartWording wording)
    {
        var isHigh = signal.Side is SignalSide.High;
        var since = wording.Period(chart.Points[signal.First].Label);
        var length = Counted.Of(signal.Points.Count, wording.Noun);
        return signal.Rule switch
        {
            SignalRule.Outside => $"{(isHigh ? "above" : "below")} its usual range",
            SignalRule.Shift => $"{(isHigh ? "above" : "below")} its {SignalWords.Centre(chart.Kind)} for {length}, since {since}",
            SignalRule.Trend => $"{(isHigh ? "rising" : "falling")} for {length}, since {since}",
            SignalRule.TwoOfThree => $"near its {(isHigh ? "upper" : "lower")} limit {(SignalWords.HowMany(signal, wording) is var many && many.EndsWith("in a row", StringComparison.Ordinal) ? "for" : "in")} {many}, since {since}",
            SignalRule.MovingRange => $"a larger step than usual from the {wording.Noun} before",
            SignalRule.LongRun or SignalRule.FewCrossings => "not chance over the whole series",
        };
    }

    /// <summary>How a chart counts whose last point is not the figure: "By month".</summary>
    internal static string ByWhat(Reading reading) => IndicatorCharts.IsOfGaps(reading.Indicator.Chart) ? "Between events" : $"By {reading.Indicator.Frequency.Noun()}";
}
