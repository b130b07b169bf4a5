using Plumbline.Core.Quantities;

namespace Plumbline.Core.Criteria;

/// <summary>What a number is held against: <c>90%</c>, <c>target less 1 point</c>, <c>upper limit</c>, <c>benchmark england</c>.</summary>
/// <param name="Base">The measure.</param>
/// <param name="Shift">What is added to it or taken from it; null for nothing.</param>
public sealed record CriterionMeasure(MeasureBase Base, MeasureShift? Shift = null)
{
    /// <inheritdoc/>
    public override string ToString() => Shift is null ? Base.ToString() : $"{Base} {(Shift.IsAdded ? "plus" : "less")} {Shift.By.ToText(Base.Noun)}";
}

/// <summary>A margin that is added to a measure, or taken from it.</summary>
/// <param name="IsAdded">Whether it is added; else it is taken away.</param>
/// <param name="By">The margin.</param>
public sealed record MeasureShift(bool IsAdded, Margin By)
{
    /// <inheritdoc/>
    public override string ToString() => $"{(IsAdded ? "plus" : "less")} {By}";
}

/// <summary>A measure without a shift.</summary>
public abstract record MeasureBase
{
    private MeasureBase()
    {
    }

    /// <summary>The words as written; parse back.</summary>
    public abstract override string ToString();

    /// <summary>What a share of it is of, as the language has it: <c>target</c>, <c>plan</c>, <c>mean</c>, else <c>measure</c>.</summary>
    internal string Noun => this is Known { Kind: KnownMeasure.Target or KnownMeasure.Plan or KnownMeasure.Mean } ? ToString() : "measure";

    /// <summary>A number.</summary>
    /// <param name="Value">The number as written.</param>
    public sealed record Number(Quantity Value) : MeasureBase
    {
        /// <inheritdoc/>
        public override string ToString() => Value.ToString();
    }

    /// <summary>What the organisation or the chart says of the period.</summary>
    /// <param name="Kind">What is meant.</param>
    public sealed record Known(KnownMeasure Kind) : MeasureBase
    {
        /// <inheritdoc/>
        public override string ToString() => Kind switch
        {
            KnownMeasure.Target => "target",
            KnownMeasure.Plan => "plan",
            KnownMeasure.Mean => "mean",
            KnownMeasure.UpperLimit => "upper limit",
            KnownMeasure.LowerLimit => "lower limit",
            KnownMeasure.LastYear => "last year",
        };
    }

    /// <summary>The figure of a comparator.</summary>
    /// <param name="Comparator">Its code in benchmarks.csv.</param>
    public sealed record Benchmark(string Comparator) : MeasureBase
    {
        /// <inheritdoc/>
        public override string ToString() => $"benchmark {Comparator}";
    }
}

/// <summary>The measures that have a name.</summary>
public enum KnownMeasure
{
    /// <summary>The number that the target of the period aims at.</summary>
    Target,

    /// <summary>The figure of the period with the aspect plan.</summary>
    Plan,

    /// <summary>The centre line of the control chart.</summary>
    Mean,

    /// <summary>The upper limit of the control chart.</summary>
    UpperLimit,

    /// <summary>The lower limit of the control chart.</summary>
    LowerLimit,

    /// <summary>The figure of the same period a year before.</summary>
    LastYear,
}
