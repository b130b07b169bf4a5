using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.Core.Targets;

/// <summary>Every target of an organisation. It finds the one that a period is judged by.</summary>
/// <remarks>
/// The most specific target that applies: contract and unit before unit, unit before neither; among equals one that is written in periods
/// longer than the one judged comes last; then the one with the latest <see cref="Target.From"/>; a step on the way before its final target;
/// and of two with the same start the one that ends first: a month of a profile before its year.
/// </remarks>
public sealed partial class TargetBook
{
    // Each indicator's targets of the organisation, and for each contract its own and then those; the one that goes before the others first.
    private readonly Dictionary<IndicatorCode, List<Target>> _own = [];
    private readonly Dictionary<(IndicatorCode Indicator, string Contract), List<Target>> _ofContracts = [];
    private readonly ILookup<string, Target> _contracts;
    private readonly HashSet<IndicatorCode> _planned;

    private TargetBook(IReadOnlyCollection<Target> targets)
    {
        foreach (var target in targets.Where(static target => target.Contract is null)) Add(_own, target.Indicator, target);
        foreach (var target in targets.Where(static target => target.Contract is not null)) Add(_ofContracts, (target.Indicator, target.Contract!), target);
        foreach (var same in _own.Values) same.Sort(Precedence);
        foreach (var ((indicator, _), same) in _ofContracts)
        {
            same.Sort(Precedence);
            if (_own.TryGetValue(indicator, out var own)) same.AddRange(own);
        }

        _planned = [.. targets.Where(static target => target.Criterion is TargetCriterion.ThePlan).Select(static target => target.Indicator)];
        _contracts = targets.Where(static target => target.Contract is not null).ToLookup(static target => target.Contract!, StringComparer.Ordinal);

        static void Add<T>(Dictionary<T, List<Target>> lists, T key, Target target)
            where T : notnull
        {
            if (!lists.TryGetValue(key, out var same)) lists[key] = same = [];
            same.Add(target);
        }
    }

    private static readonly List<Target> None = [];

    /// <summary>A book without targets.</summary>
    public static TargetBook Empty { get; } = new([]);

    /// <summary>Makes the book, or names two targets that conflict: the same indicator, unit, contract, first day and last day.</summary>
    /// <remarks>A month's and a quarter's target may start on the same day, because they judge different periods. A target from a day is of no period, so it conflicts with both.</remarks>
    public static Parsed<TargetBook> From(IEnumerable<Target> targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        var all = targets.ToList();
        var twice = all.GroupBy(target => (target.Indicator, target.Unit, target.Contract, target.From?.First, target.To?.Last, target.Basis == TargetBasis.Trajectory))
            .FirstOrDefault(static same => same.Count() > 1 && Overlaps([.. same.Select(static target => target.From?.Frequency)]));
        return twice is null
            ? new TargetBook(all)
            : new Problem($"two targets for {twice.Key.Indicator} from {twice.First().From?.ToString() ?? "the beginning"}", "one target from each period on, or different units or contracts");
    }

    /// <summary>Whether a target of an indicator is its plan, so that its figures are read with their plans.</summary>
    public bool NeedsPlan(IndicatorCode indicator) => _planned.Contains(indicator);

    /// <summary>The indicators of which a target is the plan, in no order.</summary>
    public IReadOnlyCollection<IndicatorCode> Planned => _planned;

    private static bool Overlaps(IReadOnlyCollection<Frequency?> frequencies) =>
        frequencies.Contains(Frequency.Day) || frequencies.Distinct().Count() < frequencies.Count;

    /// <summary>The target that a period is judged by as it stands; null where none applies. Of a longer period made of others, <see cref="Over"/> gives it.</summary>
    /// <remarks>A quarter's target is no month's where months add up to the quarter: 13 a quarter is not 13 a month. Where they do not add up, it holds for the month too.</remarks>
    public Target? For(Indicator indicator, UnitCode unit, Period period, string? contract = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(period);
        Target? found = null;
        foreach (var target in TargetsOf(indicator, contract))
        {
            if (!Applies(target, unit, period)) continue;
            if (found is not null && Specificity(found) != Specificity(target)) break;
            if (!IsOfLonger(target, period)) return found is null || target.From is not null ? target : found;
            if (!AddsUp(indicator) || target.Basis == TargetBasis.ProRata) found ??= target;
        }

        return found;
    }

    /// <summary>Whether the organisation has a target of its own for a period, in whatever frequency it is written and for whichever unit; or says that it has none.</summary>
    public bool Covers(Indicator indicator, Period period)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(period);
        return TargetsOf(indicator, contract: null).Exists(target => target.AppliesTo(period));
    }

    /// <summary>The target written for a longer period that a period lies in, where it is none of the period's own: 13 a quarter is not 13 a month. Null where a target of the period's own applies.</summary>
    public Target? OfLonger(Indicator indicator, UnitCode unit, Period period) =>
        For(indicator, unit, period) is null ? Applying(indicator, unit, period, contract: null).FirstOrDefault(target => IsOfLonger(target, period) && target.Basis != TargetBasis.ProRata) : null;

    /// <summary>The targets that a contract sets, in the order in which they were given.</summary>
    public IEnumerable<Target> OfContract(string contract) => _contracts[contract];

    private IEnumerable<Target> Applying(Indicator indicator, UnitCode unit, Period period, string? contract) => TargetsOf(indicator, contract).Where(target => Applies(target, unit, period));

    // Asked for every figure that is judged: one look into a table, whatever the number of contracts.
    private List<Target> TargetsOf(Indicator indicator, string? contract) =>
        contract is not null && _ofContracts.TryGetValue((indicator.Code, contract), out var found) ? found : _own.GetValueOrDefault(indicator.Code) ?? None;

    private static bool Applies(Target target, UnitCode unit, Period period) => target.AppliesTo(period) && (target.Unit is null || target.Unit == unit);

    private static (bool OfContract, bool OfUnit) Specificity(Target target) => (target.Contract is not null, target.Unit is not null);

    /// <summary>Whether the figures of its periods add up to that of a longer one, and so their targets too.</summary>
    internal static bool AddsUp(Indicator indicator) => indicator is { Aggregation: Aggregation.Sum, IsCumulative: false };

    // A financial, calendar and academic year are equally long.
    private static bool IsOfLonger(Target target, Period period) =>
        target.From is { Frequency: var written } && Length(written) > Length(period.Frequency);

    private static Frequency Length(Frequency frequency) => frequency > Frequency.FinancialYear ? Frequency.FinancialYear : frequency;

    // Two targets that are equal here are of different units or contracts, or written in different frequencies.
    private static int Precedence(Target one, Target other)
    {
        var order = (other.Contract is not null).CompareTo(one.Contract is not null);
        if (order == 0) order = (other.Unit is not null).CompareTo(one.Unit is not null);
        if (order == 0) order = (other.From?.First ?? DateOnly.MinValue).CompareTo(one.From?.First ?? DateOnly.MinValue);
        if (order == 0) order = (other.Basis == TargetBasis.Trajectory).CompareTo(one.Basis == TargetBasis.Trajectory);
        return order != 0 ? order : (one.To?.Last ?? DateOnly.MaxValue).CompareTo(other.To?.Last ?? DateOnly.MaxValue);
    }
}
