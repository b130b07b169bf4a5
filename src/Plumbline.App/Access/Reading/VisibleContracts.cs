using System.Collections.Frozen;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Indicators;
using Plumbline.Core.Pictures;
using Plumbline.Core.Units;

namespace Plumbline.App.Access.Reading;

/// <summary>The contracts of which some units are all: their own unit and that of every requirement, now and before, is one of these.</summary>
/// <remarks>
/// A contract is shown whole or not at all. Counts of a part of it would stand beside the counts, forecasts and exceptions that are stated of the whole, and pass for them.
/// One without a unit is of the whole organisation.
/// </remarks>
internal sealed class VisibleContracts
{
    private readonly FrozenDictionary<string, (FrozenSet<UnitCode> Units, FrozenSet<IndicatorCode> Indicators)> _contracts;

    private VisibleContracts(IEnumerable<(string Contract, FrozenSet<UnitCode> Units, FrozenSet<IndicatorCode> Indicators)> contracts) =>
        _contracts = contracts.ToFrozenDictionary(static one => one.Contract, static one => (one.Units, one.Indicators), StringComparer.Ordinal);

    internal static VisibleContracts None { get; } = new([]);

    /// <summary>All that decides, as texts in a fixed order: two with the same show the same.</summary>
    internal IEnumerable<string> Words => _contracts.Select(static one => $"{one.Key}|{Joined(one.Value.Units)}|{Joined(one.Value.Indicators)}").Order(StringComparer.Ordinal);

    internal static VisibleContracts Of(OrganisationPicture picture, FrozenSet<UnitCode> shown) =>
        new(picture.Values.Of<Contract>().Select(one => UnitsOf(one, picture)).Where(one => one.Units.IsSubsetOf(shown)));

    /// <summary>The units of a contract; null where it is not shown.</summary>
    internal IReadOnlyCollection<UnitCode>? UnitsOf(string contract) => _contracts.TryGetValue(contract, out var known) ? known.Units : null;

    /// <summary>Whether a contract sets a target for a measure.</summary>
    internal bool Has(string contract, IndicatorCode indicator) => _contracts.TryGetValue(contract, out var known) && known.Indicators.Contains(indicator);

    private static (string Contract, FrozenSet<UnitCode> Units, FrozenSet<IndicatorCode> Indicators) UnitsOf(Contract contract, OrganisationPicture picture)
    {
        var code = contract.Code.ToString();
        var targets = picture.Targets.OfContract(code);
        return (code, targets.Select(static target => target.Unit).OfType<UnitCode>().Prepend(contract.Unit ?? picture.Units.Top.Code).ToFrozenSet(), targets.Select(static target => target.Indicator).ToFrozenSet());
    }

    private static string Joined<TCode>(IEnumerable<TCode> codes) => string.Join(' ', codes.Select(static code => code!.ToString()).Order(StringComparer.Ordinal));
}
