using Plumbline.Core.Collections;
using Plumbline.Core.Indicators;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.Core.Criteria;

/// <summary>What a clause looks at.</summary>
public abstract record Subject
{
    private Subject()
    {
    }

    /// <summary>The indicator whose figures are read; null where none is.</summary>
    public virtual IndicatorCode? ReadIndicator => null;

    /// <summary>The words as written; parse back.</summary>
    public abstract override string ToString();

    /// <summary>The figures of an indicator in the unit that is judged: <c>incidents</c>, <c>incidents of harm=severe</c>.</summary>
    /// <param name="Indicator">The indicator.</param>
    /// <param name="Item">The item of a breakdown; null for the whole.</param>
    public sealed record Figure(IndicatorCode Indicator, CriterionItem? Item = null) : Subject
    {
        /// <inheritdoc/>
        public override IndicatorCode? ReadIndicator => Indicator;

        /// <inheritdoc/>
        public override string ToString() => Item is null ? Indicator.ToString() : $"{Indicator} of {Item}";
    }

    /// <summary>The figures in each unit of a kind, all of which must fulfil the comparison: <c>rtt in each service</c>.</summary>
    /// <param name="Indicator">The indicator.</param>
    /// <param name="UnitKind">The kind of unit.</param>
    public sealed record InEach(IndicatorCode Indicator, UnitKind UnitKind) : Subject
    {
        /// <inheritdoc/>
        public override IndicatorCode? ReadIndicator => Indicator;

        /// <inheritdoc/>
        public override string ToString() => $"{Indicator} in each {Names<UnitKind>.Of(UnitKind)}";
    }

    /// <summary>The figures in a share of the units of a kind, with a bound for the others: <c>appraisals in at least 90% of service, others at most 5 points below</c>.</summary>
    /// <param name="Indicator">The indicator.</param>
    /// <param name="Percent">The least share of the units that must fulfil the comparison, in percent.</param>
    /// <param name="UnitKind">The kind of unit.</param>
    /// <param name="Others">What must hold of the others; null for nothing.</param>
    public sealed record InShare(IndicatorCode Indicator, decimal Percent, UnitKind UnitKind, OtherUnits? Others = null) : Subject
    {
        /// <inheritdoc/>
        public override IndicatorCode? ReadIndicator => Indicator;

        /// <inheritdoc/>
        public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Indicator} in at least {Percent}% of {Names<UnitKind>.Of(UnitKind)}{(Others is null ? "" : $", others {Others},")}");
    }

    /// <summary>How many units of a kind fulfil a clause: <c>number of service where (never-events at least 1)</c>.</summary>
    /// <param name="UnitKind">The kind of unit.</param>
    /// <param name="Where">The clause, which is judged in each of them.</param>
    public sealed record NumberOf(UnitKind UnitKind, Clause Where) : Subject
    {
        /// <inheritdoc/>
        public override IndicatorCode? ReadIndicator => (Where as Clause.Compared)?.Subject.ReadIndicator;

        /// <inheritdoc/>
        public override string ToString() => $"number of {Names<UnitKind>.Of(UnitKind)} where ({Where})";
    }

    /// <summary>Actual less plan, signed so that favourable is positive. Held against a percentage it is the share of the plan's size.</summary>
    /// <param name="Indicator">The indicator.</param>
    public sealed record VarianceOf(IndicatorCode Indicator) : Subject
    {
        /// <inheritdoc/>
        public override IndicatorCode? ReadIndicator => Indicator;

        /// <inheritdoc/>
        public override string ToString() => $"variance of {Indicator}";
    }

    /// <summary>The current score of a risk on the last day of the period.</summary>
    /// <param name="Code">The risk.</param>
    public sealed record RiskScore(RiskCode Code) : Subject
    {
        /// <inheritdoc/>
        public override string ToString() => $"risk {Code}";
    }

    /// <summary>By how many days the latest event of a line list was late: the most of any event that was due in the period.</summary>
    /// <param name="Collection">The line list.</param>
    public sealed record DaysLate(CollectionCode Collection) : Subject
    {
        /// <inheritdoc/>
        public override string ToString() => $"days late of {Collection}";
    }
}

/// <summary>What must hold of the units that do not fulfil a comparison.</summary>
/// <param name="Most">How many of them may be further away than the bound; null: none may.</param>
/// <param name="Bound">How far away they may be.</param>
public sealed record OtherUnits(int? Most, Margin Bound)
{
    /// <inheritdoc/>
    public override string ToString() => Most is null ? $"at most {Bound} below" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"at most {Most} of them more than {Bound} below");
}
