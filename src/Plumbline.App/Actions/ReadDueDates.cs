using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Risks;
using Plumbline.Core.Actions;

namespace Plumbline.App.Actions;

/// <summary>A day by which an action was to be done, as a change set it.</summary>
/// <param name="Change">The change.</param>
/// <param name="Due">The day; null where the change states none.</param>
public sealed record DueDate(Change Change, DateOnly? Due);

/// <summary>Reads the days by which an action was to be done.</summary>
public static class ReadDueDates
{
    /// <summary>The first day and each that differs from the one before, the oldest first.</summary>
    public static async Task<IReadOnlyList<DueDate>> RunAsync(ILedger ledger, OrganisationDefinitions definitions, ActionCode action, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(action);
        var organisation = definitions.Picture.Settings.Code;
        var dates = new List<DueDate>();
        foreach (var version in await ledger.DefinitionHistoryAsync(organisation, Kinds.Actions.Name, action.ToString(), cancellation: cancellation))
        {
            if (version.Change > definitions.Position.Number || version.Fact.Body is not { } body) continue;
            var due = RiskParts.Read(definitions, Kinds.Actions, [new DefinitionRow(version.Fact.Kind, version.Fact.Key, body, version.Change)])[0].Due;
            if (dates.Count > 0 && dates[^1].Due == due) continue;
            if (await ledger.ChangeAsync(organisation, version.Change, cancellation) is { } change) dates.Add(new DueDate(change, due));
        }

        return dates;
    }
}
