using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Commentaries;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Writing;

/// <summary>What somebody else wrote about a figure while its words were being typed.</summary>
/// <param name="Change">The last change that wrote it.</param>
/// <param name="Words">The words; null where the change withdrew them.</param>
public sealed record LaterWords(Change Change, Commentary? Words);

/// <summary>Finds what was written about a figure after a change.</summary>
public static class FindLaterWords
{
    /// <summary>The last words after a change, as at the position of the definitions; null where there are none.</summary>
    public static async Task<LaterWords?> RunAsync(ILedger ledger, OrganisationDefinitions definitions, WordsAbout about, ChangeNumber since, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(since);
        if (since >= definitions.Position.Number) return null;
        var organisation = definitions.Picture.Settings.Code;
        var versions = await ledger.DefinitionHistoryAsync(organisation, Kinds.Commentaries.Name, about.Key, cancellation: cancellation);
        if (versions.LastOrDefault(version => version.Change <= definitions.Position.Number) is not { } last || last.Change <= since) return null;
        var change = (await ledger.ChangeAsync(organisation, last.Change, cancellation))!;
        return new LaterWords(change, definitions.Picture.CommentaryOn(about.Indicator.Code, about.Unit, about.Period));
    }
}
