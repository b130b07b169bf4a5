using Plumbline.App.Access;
using Plumbline.App.Access.Logging;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Settings;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Access;
using Plumbline.Core.Organisations;

namespace Plumbline.App.Correcting;

/// <summary>Changes the settings of an organisation, as a change with its reason: what a load of another plumbline.yaml would write.</summary>
public static class ChangeSettings
{
    /// <summary>Changes the settings.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="actor">Who changes them.</param>
    /// <param name="definitions">The organisation as it stands.</param>
    /// <param name="settings">The settings as they are to be: <see cref="Setting.Set"/>.</param>
    /// <param name="reason">Why, kept with the change.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="NotAllowedException">The actor does not keep the settings of the organisation, or acts in no post.</exception>
    /// <exception cref="LedgerException">Figures or definitions contradict the new settings, or another change was made meanwhile.</exception>
    public static async Task<CommitResult> RunAsync(
        ILedger ledger, Actor actor, OrganisationDefinitions definitions, OrganisationSettings settings, string reason, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        var (organisation, position) = (definitions.Picture.Settings.Code, definitions.Position.Number);
        actor.Demand(Operation.KeepSettings, organisation);
        if (settings.Code != organisation) throw new ArgumentException($"found the code {settings.Code}; expected {organisation}, which never changes", nameof(settings));
        DefinitionFact[] facts = [SettingsKind.Instance.ToFact(settings)];
        await new WhatRemains(ledger, organisation, position).RequireWholeAsync(facts, [], cancellation);
        var result = await ledger.CommitAsync(
            organisation,
            // What remains was checked at this position; after any other change it must be checked again.
            new ChangeDraft { Author = actor.Author, Reason = reason, BasedOn = position, Definitions = facts, StaleWhen = StaleWhen.AnythingChanged },
            cancellation);
        if (result is CommitResult.Committed(var change)) await AccessLog.NoteAsync(ledger, AccessEvent.SettingsChanged, actor.Account, organisation, $"change {change.Number}", cancellation);
        return result;
    }
}
