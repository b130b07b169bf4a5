using System.Collections.Immutable;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Targets;

namespace Plumbline.Core.Contracts.Counting;

/// <summary>A requirement and the targets that make it one.</summary>
/// <param name="Kpi">The requirement.</param>
/// <param name="Targets">The targets that its contract sets for its indicator, for its unit.</param>
public sealed record KpiTargets(Kpi Kpi, ImmutableArray<Target> Targets)
{
    /// <summary>The first day on which its unit exists.</summary>
    public DateOnly UnitFrom { get; init; } = DateOnly.MinValue;

    /// <summary>The last day on which its unit exists.</summary>
    public DateOnly UnitTo { get; init; } = DateOnly.MaxValue;

    /// <summary>Whether it is a requirement of a month: its contract and one of its targets are in force, and its unit exists on some day of it.</summary>
    public bool IsInForce(Period month)
    {
        ArgumentNullException.ThrowIfNull(month);
        if (!Kpi.Contract.IsInForce(month) || UnitFrom > month.Last || UnitTo < month.First) return false;
        foreach (var target in Targets)
        {
            if (target.AppliesTo(month)) return true;
        }

        return false;
    }

    /// <summary>The contracts of an organisation, in their order: those with a place first, then by code.</summary>
    public static IReadOnlyList<Contract> Contracts(OrganisationPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return [.. picture.Values.Of<Contract>().OrderBy(static one => one.Position ?? int.MaxValue).ThenBy(static one => one.Code, ContractCode.Order)];
    }

    /// <summary>The requirements of some contracts, contract by contract, each in the order of the indicators and then of the units' codes.</summary>
    public static IReadOnlyList<KpiTargets> Of(OrganisationPicture picture, IEnumerable<Contract> contracts)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(contracts);
        var places = new Dictionary<IndicatorCode, int>();
        foreach (var indicator in picture.Indicators) places.Add(indicator.Code, places.Count);
        var days = picture.Units.Rows.GroupBy(static row => row.Code).ToDictionary(static rows => rows.Key, static rows => (First: rows.Min(static row => row.FirstDay), Last: rows.Max(static row => row.LastDay)));
        return
        [
            .. from contract in contracts
               from same in picture.Targets.OfContract(contract.Code.ToString())
                   .Where(target => places.ContainsKey(target.Indicator))
                   .GroupBy(target => (target.Indicator, Unit: target.Unit ?? contract.Unit ?? picture.Units.Top.Code))
                   .OrderBy(same => places[same.Key.Indicator]).ThenBy(static same => same.Key.Unit.ToString(), StringComparer.Ordinal)
               let unit = days.GetValueOrDefault(same.Key.Unit, (First: DateOnly.MinValue, Last: DateOnly.MaxValue))
               select new KpiTargets(new Kpi(contract, picture.Indicators[places[same.Key.Indicator]], same.Key.Unit), [.. same]) { UnitFrom = unit.First, UnitTo = unit.Last },
        ];
    }
}
