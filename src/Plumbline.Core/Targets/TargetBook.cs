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
    // Each indicator's targets, the one that goes before the others first.
    private readonly Dictionary<IndicatorCode, List<Target>> _targets = [];

    private TargetBook(IEnumerable<Target> targets)
    {
        foreach (var target in targets)
        {
            if (!_targets.TryGetValue(target.Indicator, out var same)) _targets[target.Indicator] = same = [];
            same.Add(target);
        }

        foreach (var same in _targets.Values) same.Sort(Precedence);
    }

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
    public Target? For(IndicatorCode indicator, UnitCode unit, Period period, string? contract = null)
    {
        if (!_targets.TryGetValue(indicator, out var targets)) return null;
        foreach (var target in targets)
        {
            if (target.AppliesTo(period) && (target.Unit is null || target.Unit == unit) && (target.Contract is null || target.Contract == contract)) return target;
        }

        return null;
    }

    // Two targets that are equal here are of different units or contracts: no period of one unit is judged by either.
    private static int Precedence(Target one, Target other)
    {
        var order = (other.Contract is not null).CompareTo(one.Contract is not null);
        if (order == 0) order = (other.Unit is not null).CompareTo(one.Unit is not null);
        if (order == 0) order = (other.From?.First ?? DateOnly.MinValue).CompareTo(one.From?.First ?? DateOnly.MinValue);
        if (order == 0) order = (other.Basis == TargetBasis.Trajectory).CompareTo(one.Basis == TargetBasis.Trajectory);
        return order != 0 ? order : (one.To?.Last ?? DateOnly.MaxValue).CompareTo(other.To?.Last ?? DateOnly.MaxValue);
    }
}
