using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Doubts;

/// <summary>A figure must fit its indicator's measure: no pounds for a percentage, no half for a count.</summary>
internal static class OtherSort
{
    /// <summary>What to do about a figure that its measure does not allow.</summary>
    internal const string Remedy = "correct the figure, or the measure in indicators.csv";

    internal static Doubt? Of(Measure measure, ObservedValue value) => value switch
    {
        ObservedValue.Number number => measure.Kind == MeasureKind.Verdict ? Another(DoubtKind.Number, "a number", measure) : OfNumber(measure, number),
        ObservedValue.Fraction => measure.Kind == MeasureKind.Percentage ? null : Another(DoubtKind.Fraction, "a part of a whole", measure),
        ObservedValue.Verdict { Quantity: null } => measure.Kind == MeasureKind.Verdict ? null : Another(DoubtKind.Word, "a word", measure),
        _ => null,
    };

    private static Doubt? OfNumber(Measure measure, ObservedValue.Number number)
    {
        var (kind, quantity) = (measure.Kind, number.Quantity);
        if (quantity.Sign == QuantitySign.Pounds && kind != MeasureKind.Money) return Another(DoubtKind.Money, "an amount of money", measure);
        if (quantity.Sign == QuantitySign.Percent && kind is (MeasureKind.Count or MeasureKind.Days or MeasureKind.Money)) return Another(DoubtKind.Percentage, "a percentage", measure);
        if (kind != MeasureKind.Days && SaysDays(number.Text)) return Another(DoubtKind.Days, "a number of days", measure);
        return quantity.Sign == QuantitySign.None && kind == MeasureKind.Percentage && quantity.Amount is > 0 and < 1
            ? new Doubt(DoubtKind.BelowOne, "a percentage below one", "where a spreadsheet holds 14.7% as 0.147, format its cells as percentages")
            : null;
    }

    // Apart from the scales k and m, a number that is read ends in a letter only as "days" or "day".
    private static bool SaysDays(string text) => text[^1] is 's' or 'S' or 'y' or 'Y';

    private static Doubt Another(DoubtKind kind, string what, Measure measure) => new(kind, $"{what}, though the indicator is {Name(measure)}", Remedy);

    /// <summary>A measure with its article: <c>a number of days</c>.</summary>
    internal static string Name(Measure measure) => measure.Kind switch
    {
        MeasureKind.Count => "a count",
        MeasureKind.Percentage => "a percentage",
        MeasureKind.Rate => "a rate",
        MeasureKind.Days => "a number of days",
        MeasureKind.Money => "money",
        MeasureKind.PercentageChange or MeasureKind.PercentageGap or MeasureKind.Score or MeasureKind.Verdict => $"a {Names<MeasureKind>.Of(measure.Kind).Replace('-', ' ')}",
    };
}
