using System.Collections.Immutable;
using Plumbline.Core.Quantities;

namespace Plumbline.Core.Targets;

/// <summary>What is aimed at: at least, more than, at most, less than, within a range, exactly, the plan, a verdict; or why there is no aim.</summary>
public abstract partial record TargetCriterion
{
    private TargetCriterion()
    {
    }

    /// <summary>The numbers that it names, the lower first: one, the two ends of a range, or none.</summary>
    public virtual ImmutableArray<Quantity> Numbers => [];

    /// <summary>Whether its number itself does not meet it: 75 is not more than 75.</summary>
    public virtual bool IsStrict => false;

    /// <summary>The words before its one number, which say which side is good; null where it has not one number.</summary>
    public virtual string? Side => null;

    /// <summary>The same criterion with other numbers, as many as it has.</summary>
    /// <exception cref="ArgumentException">There are more numbers, or fewer.</exception>
    public TargetCriterion With(ImmutableArray<Quantity> numbers) =>
        numbers.Length == Numbers.Length ? Having(numbers) : throw new ArgumentException($"“{this}” has {Numbers.Length} numbers, not {numbers.Length}.", nameof(numbers));

    /// <summary>The words in a file, such as <c>at least 90%</c>; parses back.</summary>
    public sealed override string ToString() => Words(quantity => quantity.ToString());

    /// <summary>The number nearest to a value that satisfies the criterion, in the value's own unit; null where the criterion is not a number.</summary>
    /// <remarks>For a value inside a range, it is the value itself.</remarks>
    public abstract decimal? NearestAim(decimal value);

    /// <summary>How much better than the criterion a number is, in the number's unit: 0 where exactly met, negative where worse; null where the criterion is not a number.</summary>
    public abstract decimal? Better(decimal value);

    private protected abstract string Words(Func<Quantity, string> number);

    private protected virtual TargetCriterion Having(ImmutableArray<Quantity> numbers) => this;

    /// <summary>The words for readers of a language, with its decimal mark.</summary>
    public string ToText(System.Globalization.CultureInfo culture) => Words(quantity => quantity.ToText(culture));

    /// <summary>The words of a paper, with commas between the thousands.</summary>
    public string ToPaper(System.Globalization.CultureInfo culture) => Words(quantity => quantity.ToPaper(culture));

    /// <summary>A number to reach or exceed.</summary>
    public sealed record AtLeast(Quantity Value) : TargetCriterion
    {
        /// <inheritdoc/>
        public override ImmutableArray<Quantity> Numbers => [Value];

        /// <inheritdoc/>
        public override string? Side => "at least";

        /// <inheritdoc/>
        public override decimal? NearestAim(decimal value) => Value.Amount;

        /// <inheritdoc/>
        public override decimal? Better(decimal value) => value - Value.Amount;

        private protected override string Words(Func<Quantity, string> number) => "at least " + number(Value);

        private protected override TargetCriterion Having(ImmutableArray<Quantity> numbers) => new AtLeast(numbers[0]);
    }

    /// <summary>A number not to exceed.</summary>
    public sealed record AtMost(Quantity Value) : TargetCriterion
    {
        /// <inheritdoc/>
        public override ImmutableArray<Quantity> Numbers => [Value];

        /// <inheritdoc/>
        public override string? Side => "at most";

        /// <inheritdoc/>
        public override decimal? NearestAim(decimal value) => Value.Amount;

        /// <inheritdoc/>
        public override decimal? Better(decimal value) => Value.Amount - value;

        private protected override string Words(Func<Quantity, string> number) => "at most " + number(Value);

        private protected override TargetCriterion Having(ImmutableArray<Quantity> numbers) => new AtMost(numbers[0]);
    }

    /// <summary>A number to exceed: reaching it is not enough.</summary>
    public sealed record MoreThan(Quantity Value) : TargetCriterion
    {
        /// <inheritdoc/>
        public override ImmutableArray<Quantity> Numbers => [Value];

        /// <inheritdoc/>
        public override bool IsStrict => true;

        /// <inheritdoc/>
        public override string? Side => "more than";

        /// <inheritdoc/>
        public override decimal? NearestAim(decimal value) => Value.Amount;

        /// <inheritdoc/>
        public override decimal? Better(decimal value) => value - Value.Amount;

        private protected override string Words(Func<Quantity, string> number) => "more than " + number(Value);

        private protected override TargetCriterion Having(ImmutableArray<Quantity> numbers) => new MoreThan(numbers[0]);
    }

    /// <summary>A number to stay below: reaching it is too much.</summary>
    public sealed record LessThan(Quantity Value) : TargetCriterion
    {
        /// <inheritdoc/>
        public override ImmutableArray<Quantity> Numbers => [Value];

        /// <inheritdoc/>
        public override bool IsStrict => true;

        /// <inheritdoc/>
        public override string? Side => "less than";

        /// <inheritdoc/>
        public override decimal? NearestAim(decimal value) => Value.Amount;

        /// <inheritdoc/>
        public override decimal? Better(decimal value) => Value.Amount - value;

        private protected override string Words(Func<Quantity, string> number) => "less than " + number(Value);

        private protected override TargetCriterion Having(ImmutableArray<Quantity> numbers) => new LessThan(numbers[0]);
    }

    /// <summary>The plan: the figure with aspect <c>plan</c> of the same indicator, unit and period. Its number is known once that figure is.</summary>
    /// <param name="IsLeast">Whether the plan is to be reached or exceeded; otherwise it is not to be exceeded.</param>
    public sealed record ThePlan(bool IsLeast) : TargetCriterion
    {
        /// <inheritdoc/>
        public override decimal? NearestAim(decimal value) => null;

        /// <inheritdoc/>
        public override decimal? Better(decimal value) => null;

        /// <summary>The criterion once the plan is known.</summary>
        public TargetCriterion Of(Quantity plan) => IsLeast ? new AtLeast(plan) : new AtMost(plan);

        private protected override string Words(Func<Quantity, string> number) => IsLeast ? "at least plan" : "at most plan";
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
        public override ImmutableArray<Quantity> Numbers => [Lower, Upper];

        /// <inheritdoc/>
        public override decimal? NearestAim(decimal value) => Math.Clamp(value, Lower.Amount, Upper.Amount);

        /// <inheritdoc/>
        public override decimal? Better(decimal value) => -Math.Abs(value - Math.Clamp(value, Lower.Amount, Upper.Amount));

        private protected override string Words(Func<Quantity, string> number) => $"between {number(Lower)} and {number(Upper)}";

        private protected override TargetCriterion Having(ImmutableArray<Quantity> numbers) => new Between(numbers[0], numbers[1]);
    }

    /// <summary>One exact number.</summary>
    public sealed record Exactly(Quantity Value) : TargetCriterion
    {
        /// <inheritdoc/>
        public override ImmutableArray<Quantity> Numbers => [Value];

        /// <inheritdoc/>
        public override string? Side => "exactly";

        /// <inheritdoc/>
        public override decimal? NearestAim(decimal value) => Value.Amount;

        /// <inheritdoc/>
        public override decimal? Better(decimal value) => -Math.Abs(value - Value.Amount);

        private protected override string Words(Func<Quantity, string> number) => "exactly " + number(Value);

        private protected override TargetCriterion Having(ImmutableArray<Quantity> numbers) => new Exactly(numbers[0]);
    }
}
