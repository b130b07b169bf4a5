using Plumbline.Core.Quantities;

namespace Plumbline.Core.Targets;

/// <content>What is aimed at where no number is: a verdict, or the reason why there is no aim.</content>
public abstract partial record TargetCriterion
{
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
