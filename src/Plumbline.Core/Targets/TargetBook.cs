using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.Core.Targets;

/// <summary>Every target of an organisation. It finds the one that a period is judged by.</summary>
/// <remarks>
/// The most specific target that applies: contract and unit before unit, unit before neither; among equals the one with the latest
/// <see cref="Target.From"/>; a step on the way before its final target; and of two with the same start the one that ends first: a month of a profile before its year.
/// </remarks>
public sealed class TargetBook
{
    private readonly ILookup<IndicatorCode, Target> _targets;

    private TargetBook(IEnumerable<Target> targets) => _targets = targets.ToLookup(target => target.Indicator);

    /// <summary>A book without targets.</summary>
    public static TargetBook Empty { get; } = new([]);

    /// <summary>Makes the book, or names two targets that conflict: the same indicator, unit, contract, first day and last day, whatever the frequency of their dates.</summary>
    public static Parsed<TargetBook> From(IEnumerable<Target> targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        var all = targets.ToList();
        var twice = all.GroupBy(target => (target.Indicator, target.Unit, target.Contract, target.From?.First, target.To?.Last, target.Basis == TargetBasis.Trajectory)).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? new TargetBook(all)
            : new Problem($"two targets for {twice.Key.Indicator} from {twice.First().From?.ToString() ?? "the beginning"}", "one target from each period on, or different units or contracts");
    }

    /// <summary>The target that a period of an indicator is judged by; null where none applies.</summary>
    public Target? For(IndicatorCode indicator, UnitCode unit, Period period, string? contract = null) =>
        !_targets.Contains(indicator) ? null : _targets[indicator]
            .Where(target => target.AppliesTo(period))
            .Where(target => target.Unit is null || target.Unit == unit)
            .Where(target => target.Contract is null || target.Contract == contract)
            .OrderByDescending(target => target.Contract is not null)
            .ThenByDescending(target => target.Unit is not null)
            .ThenByDescending(target => target.From?.First ?? DateOnly.MinValue)
            .ThenByDescending(target => target.Basis == TargetBasis.Trajectory)
            .ThenBy(target => target.To?.Last ?? DateOnly.MaxValue)
            .FirstOrDefault();
}
