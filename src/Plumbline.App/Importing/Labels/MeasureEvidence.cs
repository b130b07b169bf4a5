using Plumbline.App.Observations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;

namespace Plumbline.App.Importing.Labels;

/// <summary>What a label and a figure of its row say against an indicator’s measure: 95% is no count, £5 no percentage.</summary>
/// <param name="SaysPercent">Whether the label says that its figures are percentages.</param>
/// <param name="SaysRate">Whether the label says that they are a rate, which may be a percentage or not.</param>
/// <param name="Printed">The figure; null where it is none, or in words.</param>
/// <param name="Shown">The figure as written.</param>
internal sealed record MeasureEvidence(bool SaysPercent, bool SaysRate, Quantity? Printed, string Shown)
{
    private static readonly string[] PercentWords = ["%", "percent", "percentage", "cent", "proportion"];

    internal static MeasureEvidence Of(string label, string? figure)
    {
        var words = LabelText.Normalise(label).Replace("%", " % ", StringComparison.Ordinal).Split(' ');
        var printed = figure is not null && FigureText.Read(figure).TryGet(out var read, out _) && read.Value is ObservedValue.Number number ? number.Quantity : null;
        return new MeasureEvidence(words.Any(PercentWords.Contains), words.Contains("rate"), printed, figure ?? "");
    }

    /// <summary>Why figures like these are not of a measure: <c>95% is no count</c>; null where they may be.</summary>
    internal string? Against(Measure measure)
    {
        if (SaysPercent && measure.Kind is (MeasureKind.Count or MeasureKind.Money)) return $"says %, and a {NameOf(measure)} has none";
        return Printed is not null && !MayBe(Printed, measure) ? $"{Shown.Trim()} is no {NameOf(measure)}" : null;
    }

    // A percentage is often printed without its sign, but then with decimals or below a label that says so.
    private bool MayBe(Quantity figure, Measure measure) => measure.Kind switch
    {
        MeasureKind.Count or MeasureKind.Days => figure.Sign == QuantitySign.None,
        MeasureKind.Rate => figure.Sign != QuantitySign.Percent,
        MeasureKind.Percentage => figure.Sign == QuantitySign.Percent || (figure.Sign == QuantitySign.None && (SaysPercent || SaysRate || figure.Decimals > 0) && figure.Amount is >= 0 and <= 100),
        MeasureKind.PercentageChange or MeasureKind.PercentageGap => figure.Sign == QuantitySign.Percent || (figure.Sign == QuantitySign.None && (SaysPercent || SaysRate || figure.Decimals > 0)),
        MeasureKind.Money => figure.Sign != QuantitySign.Percent,
        MeasureKind.Score => figure.Sign != QuantitySign.Pounds,
        MeasureKind.Verdict => false,
    };

    private static string NameOf(Measure measure) => measure.Kind switch
    {
        MeasureKind.Count => "count",
        MeasureKind.Percentage => "percentage",
        MeasureKind.PercentageChange => "percentage change",
        MeasureKind.PercentageGap => "difference of percentages",
        MeasureKind.Rate => measure.ToString(),
        MeasureKind.Money => "sum of money",
        MeasureKind.Days => "number of days",
        MeasureKind.Score => "score",
        MeasureKind.Verdict => "verdict in words",
    };
}
