using System.Globalization;
using Plumbline.Core.Quantities;

namespace Plumbline.Core.Criteria.Evidence;

/// <summary>Holds a number against a measure.</summary>
internal static class Held
{
    /// <summary>Whether a comparison holds of a number.</summary>
    /// <param name="kind">The comparison.</param>
    /// <param name="amount">The number.</param>
    /// <param name="measure">The measure; of a range its lower end.</param>
    /// <param name="upper">The upper end of a range.</param>
    internal static bool Holds(ComparisonKind kind, decimal amount, decimal measure, decimal upper) => kind switch
    {
        ComparisonKind.AtLeast => amount >= measure,
        ComparisonKind.MoreThan => amount > measure,
        ComparisonKind.AtMost => amount <= measure,
        ComparisonKind.LessThan => amount < measure,
        ComparisonKind.Equals => amount == measure,
        ComparisonKind.Between => amount >= measure && amount <= upper,
    };

    /// <summary>Whether a comparison holds of a number that is known to be at least so much; open where that does not decide it.</summary>
    internal static Holding OfAtLeast(ComparisonKind kind, decimal least, decimal measure, decimal upper) => kind switch
    {
        ComparisonKind.AtLeast => least >= measure ? Holding.Holds : Holding.Open,
        ComparisonKind.MoreThan => least > measure ? Holding.Holds : Holding.Open,
        ComparisonKind.AtMost or ComparisonKind.Equals => least > measure ? Holding.DoesNotHold : Holding.Open,
        ComparisonKind.LessThan => least >= measure ? Holding.DoesNotHold : Holding.Open,
        ComparisonKind.Between => least > upper ? Holding.DoesNotHold : Holding.Open,
    };

    /// <summary>How far a number is from its measure on the bad side, and the measure it is held against.</summary>
    internal static (decimal Distance, decimal Measure) Beyond(ComparisonKind kind, decimal amount, decimal measure, decimal upper) => kind switch
    {
        ComparisonKind.AtLeast or ComparisonKind.MoreThan => (measure - amount, measure),
        ComparisonKind.AtMost or ComparisonKind.LessThan => (amount - measure, measure),
        ComparisonKind.Equals => (Math.Abs(amount - measure), measure),
        ComparisonKind.Between => amount < measure ? (measure - amount, measure) : (amount - upper, upper),
    };

    /// <summary>How a number stands to its measure: <c>above the mean of 148.8</c>; to a number that a criterion gives, <c>exactly the most allowed</c>.</summary>
    internal static string Relation(ComparisonKind kind, decimal amount, MeasureValue measure, MeasureValue? upper)
    {
        if (kind == ComparisonKind.Between && upper is { Amount: { } end } && amount >= measure.Amount) return amount <= end ? $"between {measure.Words} and {upper.Words}" : $"above {upper.Words}";
        if (amount == measure.Amount && measure.IsNumber)
        {
            return kind switch
            {
                ComparisonKind.AtMost => "exactly the most allowed",
                ComparisonKind.AtLeast => "exactly the least asked for",
                ComparisonKind.MoreThan => $"not above {measure.Words}",
                ComparisonKind.LessThan => $"not below {measure.Words}",
                ComparisonKind.Equals or ComparisonKind.Between => "exactly as asked",
            };
        }

        return amount > measure.Amount ? $"above {measure.Words}" : amount < measure.Amount ? $"below {measure.Words}" : $"exactly {measure.Words}";
    }

    /// <summary>How a number stands to a measure that a margin moves to its bad side, counted as the margin is: <c>13.0% below the plan of £3,650k, where at most 5% is allowed</c>; null where there is no such margin.</summary>
    internal static string? Margin(ComparisonKind kind, decimal amount, MeasureValue measure, bool isPercentage, EvidenceWords words)
    {
        if (measure is not { Before: { Amount: { } aim } before, Shift: { By: var margin } shift }) return null;
        var isLow = kind is ComparisonKind.AtLeast or ComparisonKind.MoreThan;
        if (kind is ComparisonKind.Equals or ComparisonKind.Between || isLow == shift.IsAdded) return null;
        if (amount == aim || amount > aim == isLow) return Relation(kind, amount, before, null);
        var isShare = margin.Unit == MarginUnit.PercentOfMeasure || (margin.Unit == MarginUnit.Percent && !isPercentage);
        if (margin.Unit == MarginUnit.Pounds || (isShare && aim == 0)) return null;
        if ((isShare ? Arithmetic.Ratio(Math.Abs(amount - aim), Math.Abs(aim), 100) : Math.Abs(amount - aim)) is not { } distance) return null;
        var said = isShare ? $"{Apart(distance, margin.Amount, words)}%" : $"{Apart(distance, margin.Amount, words, decimals: 0)} {Text.Counted.Noun(distance == 1 ? 1 : 2, "point")}";
        var allowed = isShare ? $"{margin.Amount.ToString("0.######", words.Language)}%" : $"{margin.Amount.ToString("0.######", words.Language)} {Text.Counted.Noun(margin.Amount == 1 ? 1 : 2, "point")}";
        return $"{said} {(isLow ? "below" : "above")} {before.Words}, where {(kind is ComparisonKind.AtLeast or ComparisonKind.AtMost ? "at most" : "less than")} {allowed} {(margin.Amount == 1 || isShare ? "is" : "are")} allowed";
    }

    /// <summary>A number with as many decimals as tell it from another that it is not.</summary>
    internal static string Apart(decimal number, decimal other, EvidenceWords words, int decimals = 1) =>
        Math.Round(number, Decimals(number, other, decimals), MidpointRounding.AwayFromZero).ToString("N" + Decimals(number, other, decimals).ToString(CultureInfo.InvariantCulture), words.Language);

    /// <summary>How many decimals tell a number from another that it is not; of a number with few decimals all of them.</summary>
    internal static int Decimals(decimal number, decimal other, int least)
    {
        const int Most = 6;
        if (least == 0 && Judging.DistanceWords.ScaleOf(number) <= 2) least = Judging.DistanceWords.ScaleOf(number);
        while (least < Most && number != other && Math.Round(number, least, MidpointRounding.AwayFromZero) == Math.Round(other, least, MidpointRounding.AwayFromZero)) least++;
        return least;
    }
}
