using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Risks;
using Plumbline.Core.Access;
using Plumbline.Core.Actions;
using Plumbline.Core.References;
using Plumbline.Core.Risks.Records;

namespace Plumbline.App.Actions;

/// <summary>Whether somebody may write an action: they may for everything that it is about. What names no unit is the whole organisation's; a risk or a control has the unit of its risk.</summary>
public static class MayWriteAction
{
    /// <summary>Whether an actor may.</summary>
    public static async Task<bool> RunAsync(ILedger ledger, OrganisationDefinitions definitions, Actor actor, TrackedAction action, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(action);
        if (actor.IsOwnMachine) return true;
        var picture = definitions.Picture;
        foreach (var about in action.About)
        {
            var risks = await RisksAsync(ledger, definitions, about, cancellation);
            var may = risks.Count > 0
                ? risks.All(risk => actor.May(Operation.KeepAction, picture, risk))
                : actor.May(Operation.KeepAction, picture, about.Unit, about.Indicator is { } code ? picture.Find(code) : null);
            if (!may) return false;
        }

        return true;
    }

    /// <summary>Refuses who may not.</summary>
    /// <exception cref="NotAllowedException">The actor may not.</exception>
    public static async Task DemandAsync(ILedger ledger, OrganisationDefinitions definitions, Actor actor, TrackedAction action, CancellationToken cancellation = default)
    {
        if (!await RunAsync(ledger, definitions, actor, action, cancellation)) throw NotAllowedException.For(Operation.KeepAction, actor.Account is null);
    }

    // The risk that something is, or those that a control is of; none of anything else, and of what is not there.
    private static async Task<IReadOnlyList<Risk>> RisksAsync(ILedger ledger, OrganisationDefinitions definitions, Reference about, CancellationToken cancellation)
    {
        var organisation = definitions.Picture.Settings.Code;
        IReadOnlyList<string> codes = about.Kind == ReferenceKind.Risk ? [about.Key]
            : about.Kind == ReferenceKind.Control ? [.. (await ledger.DefinitionsAsync(organisation, new DefinitionQuery { Kind = Kinds.Controls.Name, Keys = [about.Key] }, cancellation)).Select(static row => row.Parent)]
            : [];
        return codes.Count == 0 ? [] : RiskParts.Read(definitions, Kinds.Risks, await ledger.DefinitionsAsync(organisation, new DefinitionQuery { Kind = Kinds.Risks.Name, Keys = codes }, cancellation));
    }
}
