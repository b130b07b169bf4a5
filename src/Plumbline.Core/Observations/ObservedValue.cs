using Plumbline.Core.Quantities;

namespace Plumbline.Core.Observations;

/// <summary>What a cell of a board paper holds: a number, a fraction, a verdict, or why there is none. It is stored as what it is, and shown as it was given.</summary>
public abstract partial record ObservedValue
{
    private ObservedValue(string text) => Text = text;

    /// <summary>The cell as printed, trimmed and with single spaces: the invariant form, which parses back.</summary>
    public string Text { get; }

    /// <summary>Whether it reports something, and if not, why.</summary>
    public abstract ReportingStatus Status { get; }

    /// <summary>The number to judge and draw: the amount of a number, the percentage (0–100) of a fraction; null where there is none (a fraction over zero, a verdict alone, N/A).</summary>
    public abstract decimal? Amount { get; }

    /// <summary>The number of decimals shown.</summary>
    public abstract int Decimals { get; }

    /// <summary>How many decimals its amount has: 0 for <c>£103.1k</c>, which is £103,100.</summary>
    public virtual int DecimalsOfAmount => Decimals;

    /// <summary>Half a unit of the last digit printed; zero where the number is exact (a fraction).</summary>
    public virtual decimal RoundingAllowance => 0;

    /// <inheritdoc/>
    public sealed override string ToString() => Text;

    /// <summary>A number: <c>173</c>, <c>5.60%</c>, <c>(£61k)</c>, <c>12 days</c>.</summary>
    public sealed record Number : ObservedValue
    {
        internal Number(string text, Quantity quantity, bool inDays = false)
            : base(text) => (Quantity, InDays) = (quantity, inDays);

        /// <summary>The number and how it is shown.</summary>
        public Quantity Quantity { get; }

        /// <summary>Whether it is printed with its unit: <c>12 days</c>.</summary>
        public bool InDays { get; }

        /// <inheritdoc/>
        public override ReportingStatus Status => ReportingStatus.Reported;

        /// <inheritdoc/>
        public override decimal? Amount => Quantity.Amount;

        /// <inheritdoc/>
        public override int Decimals => Quantity.Decimals;

        /// <inheritdoc/>
        public override int DecimalsOfAmount => Quantity.DecimalsOfAmount;

        /// <inheritdoc/>
        public override decimal RoundingAllowance => Quantity.RoundingAllowance;
    }

    /// <summary>A fraction: <c>17/19</c>, <c>4/5 (80%)</c>. <c>0/0</c> is a value with no rate.</summary>
    public sealed record Fraction : ObservedValue
    {
        internal Fraction(string text, decimal numerator, decimal denominator, Quantity? printedPercentage)
            : base(text) => (Numerator, Denominator, PrintedPercentage) = (numerator, denominator, printedPercentage);

        /// <summary>The part.</summary>
        public decimal Numerator { get; }

        /// <summary>The whole, not negative.</summary>
        public decimal Denominator { get; }

        /// <summary>The percentage printed beside it, which may be wrong: a check compares the two.</summary>
        public Quantity? PrintedPercentage { get; }

        /// <inheritdoc/>
        public override ReportingStatus Status => ReportingStatus.Reported;

        /// <inheritdoc/>
        public override decimal? Amount => Arithmetic.Ratio(Numerator, Denominator, 100);

        /// <inheritdoc/>
        public override int Decimals => PrintedPercentage?.Decimals ?? 0;
    }

    /// <summary>A judgement in words, perhaps with the number it rests on: <c>Outstanding</c>, <c>Not achieved - 88.36%</c>.</summary>
    public sealed record Verdict : ObservedValue
    {
        internal Verdict(string text, string word, bool? isMet, Quantity? quantity)
            : base(text) => (Word, IsMet, Quantity) = (word, isMet, quantity);

        /// <summary>The judgement itself: <c>Not achieved</c>.</summary>
        public string Word { get; }

        /// <summary>Whether the words themselves say that the aim was met; null where that depends on the target (<c>Good</c>).</summary>
        public bool? IsMet { get; }

        /// <summary>The number printed with it.</summary>
        public Quantity? Quantity { get; }

        /// <inheritdoc/>
        public override ReportingStatus Status => ReportingStatus.Reported;

        /// <inheritdoc/>
        public override decimal? Amount => Quantity?.Amount;

        /// <inheritdoc/>
        public override int Decimals => Quantity?.Decimals ?? 0;

        /// <inheritdoc/>
        public override int DecimalsOfAmount => Quantity?.DecimalsOfAmount ?? 0;

        /// <inheritdoc/>
        public override decimal RoundingAllowance => Quantity?.RoundingAllowance ?? 0;
    }

    /// <summary>No value, and why.</summary>
    public sealed record Missing : ObservedValue
    {
        internal Missing(string text, ReportingStatus reason)
            : base(text) => Status = reason;

        /// <inheritdoc/>
        public override ReportingStatus Status { get; }

        /// <inheritdoc/>
        public override decimal? Amount => null;

        /// <inheritdoc/>
        public override int Decimals => 0;
    }
}
