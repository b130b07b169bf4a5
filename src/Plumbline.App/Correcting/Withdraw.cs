using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Correcting;

/// <summary>Takes figures or a definition back from now on, as a change with its reason. As at an earlier change they are still there.</summary>
public static class Withdraw
{
    /// <summary>The kinds of definition that can be taken back.</summary>
    public static IReadOnlyList<FactKind> Kinds { get; } = [.. Definitions.Catalogue.Kinds.All.Where(kind => kind.CanBeWithdrawn).Select(kind => kind.Name)];

    /// <summary>Takes back the figures of an indicator in a unit for some periods: of each the one of an aspect.</summary>
    /// <exception cref="LedgerException">There is no such figure, or the ledger has moved on meanwhile.</exception>
    public static async Task<CommitResult> FiguresAsync(
        ILedger ledger, OrganisationDefinitions definitions, IndicatorCode indicator, UnitCode unit, IReadOnlyCollection<Period> periods, Aspect aspect, string who, string reason, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(periods);
        ArgumentNullException.ThrowIfNull(aspect);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        var organisation = definitions.Picture.Settings.Code;
        var query = new ObservationQuery { Indicators = [$"{indicator}"], Units = [$"{unit}"], Aspects = [$"{aspect}"], AsAt = definitions.Position.Number };
        var there = await ledger.ObservationsAsync(organisation, query, cancellation).Select(row => row.Fact).ToDictionaryAsync(fact => (fact.Frequency, fact.FirstDay), cancellationToken: cancellation);
        var facts = new List<ObservationFact>();
        foreach (var period in periods.Distinct())
        {
            if (!there.TryGetValue((Names<Frequency>.Of(period.Frequency), period.First.DayNumber), out var fact))
                throw new LedgerException(LedgerProblem.InvalidFact, $"found no figure of {indicator} in {unit} for {period}{aspect.Beside}", "see plumbline observations for those there are");
            facts.Add(ObservationFact.Withdrawal(fact.Indicator, fact.Unit, fact.Period, fact.FirstDay, fact.Frequency, aspect: fact.Aspect));
        }

        return await ledger.CommitAsync(organisation, Draft(definitions, who, reason) with { Observations = facts.ToAsyncEnumerable() }, cancellation);
    }

    /// <summary>Takes back one definition, where nothing else rests on it.</summary>
    /// <exception cref="LedgerException">There is none, something rests on it, or the ledger has moved on meanwhile.</exception>
    public static async Task<CommitResult> DefinitionAsync(
        ILedger ledger, OrganisationDefinitions definitions, FactKind kind, string key, string who, string reason, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        var organisation = definitions.Picture.Settings.Code;
        var there = await ledger.DefinitionsAsync(organisation, new DefinitionQuery { Kind = kind, AsAt = definitions.Position.Number }, cancellation);
        var found = there.FirstOrDefault(row => string.Equals(FactChange.KeyOf(row.Parent, row.Key), key, StringComparison.Ordinal))
            ?? throw new LedgerException(
                LedgerProblem.InvalidFact,
                $"found no {kind.Name} “{key}”{Spelling.Suggestion(key, there.Select(row => FactChange.KeyOf(row.Parent, row.Key)))}",
                there.Count == 0
                    ? $"there is no {kind.Name} in this ledger, and so nothing to take back"
                    : $"name one by its key: {string.Join(", ", there.Take(10).Select(row => FactChange.KeyOf(row.Parent, row.Key)))}{(there.Count > 10 ? " …" : "")}");
        DefinitionFact[] facts = [DefinitionFact.Withdrawal(kind, found.Key, found.Parent)];
        await new WhatRemains(ledger, organisation, definitions.Position.Number).RequireWholeAsync(facts, [], cancellation);
        // What remains was looked at as it is: any change meanwhile, and it is to be looked at again.
        return await ledger.CommitAsync(organisation, Draft(definitions, who, reason) with { Definitions = facts, StaleWhen = StaleWhen.AnythingChanged }, cancellation);
    }

    private static ChangeDraft Draft(OrganisationDefinitions definitions, string who, string reason) =>
        new() { Author = new(who), Reason = reason, BasedOn = definitions.Position.Number };
}
