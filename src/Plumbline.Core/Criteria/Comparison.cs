namespace Plumbline.Core.Criteria;

/// <summary>How a number is held against a measure.</summary>
/// <param name="Kind">The comparison.</param>
/// <param name="Measure">The measure; of a range its lower end.</param>
/// <param name="Upper">The upper end of a range; null for every other comparison.</param>
public sealed record Comparison(ComparisonKind Kind, CriterionMeasure Measure, CriterionMeasure? Upper = null)
{
    /// <summary>Both measures, or the one.</summary>
    public IEnumerable<CriterionMeasure> Measures => Upper is null ? [Measure] : [Measure, Upper];

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        ComparisonKind.AtLeast => $"at least {Measure}",
        ComparisonKind.MoreThan => $"more than {Measure}",
        ComparisonKind.AtMost => $"at most {Measure}",
        ComparisonKind.LessThan => $"less than {Measure}",
        ComparisonKind.Equals => $"equals {Measure}",
        ComparisonKind.Between => $"between {Measure} and {Upper}",
    };
}

/// <summary>The kinds of comparison.</summary>
public enum ComparisonKind
{
    /// <summary>The number is the measure or above it.</summary>
    AtLeast,

    /// <summary>The number is above the measure.</summary>
    MoreThan,

    /// <summary>The number is the measure or below it.</summary>
    AtMost,

    /// <summary>The number is below the measure.</summary>
    LessThan,

    /// <summary>The number is the measure.</summary>
    Equals,

    /// <summary>The number lies between two measures, both included.</summary>
    Between,
}
