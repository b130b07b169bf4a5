using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Access;

namespace Plumbline.App.Correcting;

/// <summary>Withdraws a definition from now on, as a change with its reason. As at an earlier change it is still in force.</summary>
public static class WithdrawDefinition
{
    /// <summary>The kinds of definition that can be withdrawn.</summary>
    public static IReadOnlyList<FactKind> Kinds { get; } = [.. Definitions.Catalogue.Kinds.All.Where(kind => kind.CanBeWithdrawn).Select(kind => kind.Name)];

    /// <summary>Withdraws one definition, if nothing else depends on it.</summary>
    /// <exception cref="NotAllowedException">The actor may not.</exception>
    /// <exception cref="LedgerException">The definition does not exist, something depends on it, or another change was made meanwhile.</exception>
    public static async Task<CommitResult> RunAsync(
        ILedger ledger, OrganisationDefinitions definitions, FactKind kind, string key, Actor actor, string reason, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        var organisation = definitions.Picture.Settings.Code;
        actor.Demand(Operation.Withdraw, organisation);
        var there = await ledger.DefinitionsAsync(organisation, new DefinitionQuery { Kind = kind, AsAt = definitions.Position.Number }, cancellation);
        var found = there.FirstOrDefault(row => string.Equals(FactName.KeyOf(row.Parent, row.Key), key, StringComparison.Ordinal))
            ?? throw new LedgerException(
                LedgerProblem.InvalidFact,
                $"found no {kind.Name} “{key}”{Spelling.Suggestion(key, there.Select(row => FactName.KeyOf(row.Parent, row.Key)))}",
                there.Count == 0
                    ? $"there is no {kind.Name} in this ledger, so there is nothing to withdraw"
                    : $"name one by its key: {string.Join(", ", there.Take(10).Select(row => FactName.KeyOf(row.Parent, row.Key)))}{(there.Count > 10 ? " …" : "")}");
        List<DefinitionFact> facts = [DefinitionFact.Withdrawal(kind, found.Key, found.Parent)];
        foreach (var part in Definitions.Catalogue.Kinds.All.Where(static one => one.GoesWithWhole))
        {
            if (part.PartsOf(facts[0]) is not var (query, are)) continue;
            facts.AddRange((await ledger.DefinitionsAsync(organisation, query with { AsAt = definitions.Position.Number }, cancellation)).Where(are).Select(row => DefinitionFact.Withdrawal(row.Kind, row.Key, row.Parent)));
        }

        await new WhatRemains(ledger, organisation, definitions.Position.Number).RequireWholeAsync(facts, [], cancellation);
        // What remains was checked at this position; after any other change it must be checked again.
        return await ledger.CommitAsync(
            organisation,
            new ChangeDraft { Author = actor.Author, Reason = reason, BasedOn = definitions.Position.Number, Definitions = facts, StaleWhen = StaleWhen.AnythingChanged },
            cancellation);
    }
}
