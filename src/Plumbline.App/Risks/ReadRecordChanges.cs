using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Actions;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Risks.Records;

namespace Plumbline.App.Risks;

/// <summary>A change that wrote a record or its parts.</summary>
/// <param name="Change">The change.</param>
/// <param name="Kinds">What it wrote, by kind of fact, with how many.</param>
public sealed record RecordChange(Change Change, IReadOnlyList<(FactKind Kind, int Count)> Kinds)
{
    /// <summary>The body of the record before and after the change; each null where there was none, both where the change wrote of its parts alone.</summary>
    public (string? Was, string? Is) Record { get; init; }
}

/// <summary>Reads who changed a risk, an action or a row of a register: every version of the record itself, and of each of its parts the one in force.</summary>
public static class ReadRecordChanges
{
    /// <summary>The changes of a risk, the latest first.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="risk">The risk.</param>
    /// <param name="most">The most changes.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static Task<IReadOnlyList<RecordChange>> OfAsync(ILedger ledger, OrganisationDefinitions definitions, RiskCode risk, int most, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(risk);
        return ReadAsync(
            ledger, definitions, Kinds.Risks.Name, risk.ToString(),
            [Kinds.Gradings.Name, Kinds.Hazards.Name, Kinds.Controls.Name, Kinds.Progress.Name, Kinds.Reviews.Name, Kinds.Watches.Name, Kinds.RiskAcceptances.Name], most, cancellation);
    }

    /// <summary>The changes of an action, the latest first.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="action">The action.</param>
    /// <param name="most">The most changes.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static Task<IReadOnlyList<RecordChange>> OfAsync(ILedger ledger, OrganisationDefinitions definitions, ActionCode action, int most, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(action);
        return ReadAsync(ledger, definitions, Kinds.Actions.Name, action.ToString(), [Kinds.ActionUpdates.Name], most, cancellation);
    }

    /// <summary>The changes of a row of a register, the latest first.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="register">The register.</param>
    /// <param name="row">The row.</param>
    /// <param name="most">The most changes.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static Task<IReadOnlyList<RecordChange>> OfAsync(ILedger ledger, OrganisationDefinitions definitions, RegisterCode register, RowCode row, int most, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(row);
        return ReadAsync(ledger, definitions, Kinds.RegisterRows.Name, row.ToString(), [], most, cancellation, parent: register.ToString());
    }

    private static async Task<IReadOnlyList<RecordChange>> ReadAsync(ILedger ledger, OrganisationDefinitions definitions, FactKind kind, string key, IReadOnlyCollection<FactKind> parts, int most, CancellationToken cancellation, string parent = "")
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        var (organisation, position) = (definitions.Picture.Settings.Code, definitions.Position.Number);
        var versions = await ledger.DefinitionHistoryAsync(organisation, kind, key, parent, cancellation);
        var written = versions.Where(version => version.Change <= position).Select(version => (version.Change, Kind: kind)).ToList();
        var bodies = versions.Zip(versions.Select(static version => version.Fact.Body).Prepend(null), static (version, was) => (version.Change, Record: (was, version.Fact.Body))).ToDictionary(static one => one.Change, static one => one.Record);
        if (parts.Count > 0) written.AddRange((await ledger.DefinitionsAsync(organisation, new DefinitionQuery { Kinds = parts, Parent = key, AsAt = position }, cancellation)).Select(static row => (row.Change, row.Kind)));
        var changes = new List<RecordChange>();
        foreach (var group in written.GroupBy(static one => one.Change).OrderByDescending(static group => group.Key.Value).Take(most))
        {
            if (await ledger.ChangeAsync(organisation, group.Key, cancellation) is { } change)
                changes.Add(new RecordChange(change, [.. group.GroupBy(static one => one.Kind).Select(static of => (of.Key, of.Count()))]) { Record = bodies.GetValueOrDefault(group.Key) });
        }

        return changes;
    }
}
