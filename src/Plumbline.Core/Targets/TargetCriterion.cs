using Plumbline.Core.Quantities;

namespace Plumbline.Core.Targets;

/// <summary>What is aimed at: at least, at most, within a range, exactly, a verdict; or why there is no aim.</summary>
public abstract partial record TargetCriterion
{
    private TargetCriterion()
    {
    }

    /// <summary>The words in a file, such as <c>at least 90%</c>; parses back.</summary>
    public sealed override string ToString() => Words(quantity => quantity.ToString());

    /// <summary>The number nearest to a value that satisfies the criterion, in the value's own unit; null where the criterion is not a number.</summary>
    /// <remarks>For a value inside a range, it is the value itself.</remarks>
    public abstract decimal? NearestAim(decimal value);

    /// <summary>How much better than the criterion a number is, in the number's unit: 0 where exactly met, negative where worse; null where the criterion is not a number.</summary>
    public abstract decimal? Better(decimal value);

    private protected abstract string Words(Func<Quantity, string> number);

    /// <summary>The words for readers of a language, with its decimal mark.</summary>
    public string ToText(System.Globalization.CultureInfo culture) => Words(quantity => quantity.ToText(culture));

    /// <summary>The words of a paper, with commas between the thousands.</summary>
    public string ToPaper(System.Globalization.CultureInfo culture) => Words(quantity => quantity.ToPaper(culture));

    /// <summary>A number to reach or exceed.</summary>
    public sealed record AtLeast(Quantity Value) : TargetCriterion
    {
        /// <inheritdoc/>
        public override decimal? NearestAim(decimal value) => Value.Amount;

        /// <inheritdoc/>
        public override decimal? Better(decimal value) => value - Value.Amount;

        private protected override string Words(Func<Quantity, string> number) => "at least " + number(Value);
    }

    /// <summary>A number not to exceed.</summary>
    public sealed record AtMost(Quantity Value) : TargetCriterion
    {
        /// <inheritdoc/>
        public override decimal? NearestAim(decimal value) => Value.Amount;

        /// <inheritdoc/>
        public override decimal? Better(decimal value) => Value.Amount - value;

        private protected override string Words(Func<Quantity, string> number) => "at most " + number(Value);
    }

    /// <summary>A range, both ends included.</summary>
    public sealed record Between : TargetCriterion
    {
        /// <summary>Makes a range.</summary>
        /// <exception cref="ArgumentException">The lower end is above the upper.</exception>
        public Between(Quantity lower, Quantity upper)
        {
            ArgumentNullException.ThrowIfNull(lower);
            ArgumentNullException.ThrowIfNull(upper);
            if (lower.Amount > upper.Amount) throw new ArgumentException("A range runs from its lower end to its upper.", nameof(lower));
            (Lower, Upper) = (lower, upper);
        }

        /// <summary>The lower end.</summary>
        public Quantity Lower { get; }

        /// <summary>The upper end.</summary>
        public Quantity Upper { get; }

        /// <inheritdoc/>
        public override decimal? NearestAim(decimal value) => Math.Clamp(value, Lower.Amount, Upper.Amount);

        /// <inheritdoc/>
        public override decimal? Better(decimal value) => -Math.Abs(value - Math.Clamp(value, Lower.Amount, Upper.Amount));

        private protected override string Words(Func<Quantity, string> number) => $"between {number(Lower)} and {number(Upper)}";
    }

    /// <summary>One exact number.</summary>
    public sealed record Exactly(Quantity Value) : TargetCriterion
    {
        /// <inheritdoc/>
        public override decimal? NearestAim(decimal value) => Value.Amount;

        /// <inheritdoc/>
        public override decimal? Better(decimal value) => -Math.Abs(value - Value.Amount);

        private protected override string Words(Func<Quantity, string> number) => "exactly " + number(Value);
    }

    /// <summary>A judgement in words: <c>Outstanding</c>.</summary>
    public sealed record VerdictOf(string Word) : TargetCriterion
    {
        /// <inheritdoc/>
        public override decimal? NearestAim(decimal value) => null;

        /// <inheritdoc/>
        public override decimal? Better(decimal value) => null;

        private protected override string Words(Func<Quantity, string> number) => Word;
    }

    /// <summary>No target has been set.</summary>
    public sealed record NoTarget : TargetCriterion
    {
        /// <inheritdoc/>
        public override decimal? NearestAim(decimal value) => null;

        /// <inheritdoc/>
        public override decimal? Better(decimal value) => null;

        private protected override string Words(Func<Quantity, string> number) => "no target";
    }

    /// <summary>The indicator is being measured in order to set a target.</summary>
    public sealed record Baseline : TargetCriterion
    {
        /// <inheritdoc/>
        public override decimal? NearestAim(decimal value) => null;

        /// <inheritdoc/>
        public override decimal? Better(decimal value) => null;

        private protected override string Words(Func<Quantity, string> number) => "baseline";
    }

    /// <summary>The indicator is activity, for which no target is appropriate.</summary>
    public sealed record Contextual : TargetCriterion
    {
        /// <inheritdoc/>
        public override decimal? NearestAim(decimal value) => null;

        /// <inheritdoc/>
        public override decimal? Better(decimal value) => null;

        private protected override string Words(Func<Quantity, string> number) => "contextual";
    }
}
