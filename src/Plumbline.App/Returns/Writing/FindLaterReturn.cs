using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;
using Plumbline.Core.Returns.Forms;

namespace Plumbline.App.Returns.Writing;

/// <summary>What somebody else wrote of a return after a change.</summary>
/// <param name="Change">The last change that wrote of it.</param>
/// <param name="Before">The return as the writer saw it.</param>
/// <param name="Now">The return as it stands.</param>
public sealed record LaterReturn(Change Change, ReturnInHand Before, ReturnInHand Now)
{
    /// <summary>The fields that both have changed, to something different.</summary>
    public IReadOnlyList<FormField> Disputed(TypedReturn typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var mine = typed.ChangedFrom(Before);
        return [.. Now.Address.Fields.Where(field => mine.Values.TryGetValue(field.Code, out var text) && Now.Text(field.Code) != Before.Text(field.Code) && text.Trim() != Now.Text(field.Code))];
    }

    /// <summary>Whether it was waived, sent back or said not to apply meanwhile.</summary>
    public bool IsSettled => Now.Return is { State: not Core.Returns.Records.ReturnState.Returned } now && now.State != Before.Return?.State;
}

/// <summary>Finds what another wrote of a return after a change. Who answers other fields is in nobody's way.</summary>
public static class FindLaterReturn
{
    /// <summary>The last that was written after a change; null where nothing was.</summary>
    public static async Task<LaterReturn?> RunAsync(ILedger ledger, OrganisationDefinitions definitions, ReturnInHand now, ChangeNumber since, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(since);
        if (now.LastChange is not { } last || last <= since) return null;
        var change = (await ledger.ChangeAsync(definitions.Picture.Settings.Code, last, cancellation))!;
        return new LaterReturn(change, await ReadReturn.RunAsync(ledger, definitions, now.Address, since, cancellation), now);
    }
}
