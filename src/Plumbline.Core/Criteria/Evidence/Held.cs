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

    /// <summary>How a number stands to its measure: <c>above the mean of 148.8</c>.</summary>
    internal static string Relation(ComparisonKind kind, decimal amount, MeasureValue measure, MeasureValue? upper)
    {
        if (kind == ComparisonKind.Between && upper is { Amount: { } end } && amount >= measure.Amount) return amount <= end ? $"between {measure.Words} and {upper.Words}" : $"above {upper.Words}";
        return amount > measure.Amount ? $"above {measure.Words}" : amount < measure.Amount ? $"below {measure.Words}" : $"exactly {measure.Words}";
    }
}
