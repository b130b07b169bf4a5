using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;
using Plumbline.Core.Units;

namespace Plumbline.Core.Targets;

/// <content>The target of a longer period, and of several periods together.</content>
public sealed partial class TargetBook
{
    /// <summary>The target that several periods together are judged by.</summary>
    /// <param name="indicator">The indicator: its rule decides whether the targets of its periods add up.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="whole">The longer period; of consecutive periods without a name of their own (February and March), the last.</param>
    /// <param name="parts">The periods that are parts of it, in order.</param>
    /// <param name="contract">The contract whose targets come first; null for the organisation's own.</param>
    /// <returns>
    /// The target written in the frequency of the longer period. Otherwise the sum of its parts' targets where the figures add up, and the last part's where they do not.
    /// Null where a part has no target, or where targets to be added are of different kinds. A pro rata target is of the year so far, so sums are judged by it only from the year's start; <see cref="TargetInForce.IsOfWiderSpan"/> says so.
    /// </returns>
    public TargetInForce? Over(Indicator indicator, UnitCode unit, Period whole, IReadOnlyList<Period> parts, string? contract = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(parts);
        if (whole.Frequency != indicator.Frequency && Applying(indicator, unit, whole, contract).FirstOrDefault(target => target.From?.Frequency == whole.Frequency) is { } written)
            return Held(written, indicator, whole, whole);
        var own = parts.Select(part => (Target: For(indicator, unit, part, contract), Period: part)).ToList();
        if (own.Count == 0 || own.Exists(static part => part.Target is null)) return null;
        var (last, until) = (own[^1].Target!, own[^1].Period);
        return AddsUp(indicator) && last.Basis != TargetBasis.ProRata && !last.Criterion.Numbers.IsEmpty
            ? Added([.. own.Select(static part => part.Target!)], until.Frequency)
            : Held(last, indicator, until, whole.First < parts[0].First ? whole : parts[0]) with { Earlier = own.FindLast(part => part.Target!.Criterion != last.Criterion) is { Target: { } earlier } found ? new EarlierTarget(earlier, found.Period) : null };
    }

    /// <summary>What one of the indicator's own periods is judged by; null where no target applies.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="period">The period.</param>
    /// <param name="contract">The contract whose targets come first; null for the organisation's own.</param>
    public TargetInForce? InForce(Indicator indicator, UnitCode unit, Period period, string? contract = null) =>
        For(indicator, unit, period, contract) is { } target ? Held(target, indicator, period, period) : null;

    // A week may begin before the year that it is counted in.
    private static TargetInForce Held(Target target, Indicator indicator, Period until, Period start) => new(target, target.CriterionFor(until))
    {
        IsOfWiderSpan = target.Basis == TargetBasis.ProRata && AddsUp(indicator) && (start.First > until.FinancialYear.First || start.FinancialYear != until.FinancialYear),
    };

    private static TargetInForce? Added(IReadOnlyList<Target> parts, Frequency frequency)
    {
        if (parts.Any(static part => part.Basis == TargetBasis.ProRata)) return null;
        var last = parts[^1].Criterion;
        if (parts.Any(part => part.Criterion.GetType() != last.GetType())) return null;
        var sum = last.With([.. last.Numbers.Select((_, at) => Quantity.Sum([.. parts.Select(part => part.Criterion.Numbers[at])]))]);
        return new TargetInForce(parts[^1] with { Criterion = sum, AsPrinted = null }, sum) { MadeOf = parts.Count, PartsFrequency = frequency };
    }
}
