using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Ledger;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Importing.Comparing;

/// <summary>Warns where a mapping given now replaces a remembered one of another meaning: the figures that came in under the old meaning stay.</summary>
internal static class ReplacedMappings
{
    internal static async Task WarnAsync(ILedger ledger, OrganisationDefinitions definitions, IEnumerable<Mapping> given, ImportFindings findings, CancellationToken cancellation)
    {
        var remembered = definitions.Workspace.Mappings.ToDictionary(mapping => mapping.Key, StringComparer.Ordinal);
        foreach (var mapping in given)
        {
            if (!remembered.TryGetValue(mapping.Key, out var former) || former.Meaning == mapping.Meaning || former.Meaning == LabelMapping.Skipped) continue;
            findings.Warn("mapping", $"“{mapping.Label}” was {former.Meaning} until now; {await RemedyAsync(ledger, definitions, former, cancellation)}");
        }
    }

    // The first change, and one without figures, loaded a folder: to undo it takes back no figure of the mapping.
    private static async Task<string> RemedyAsync(ILedger ledger, OrganisationDefinitions definitions, Mapping former, CancellationToken cancellation)
    {
        var organisation = definitions.Picture.Settings.Code;
        var history = await ledger.DefinitionHistoryAsync(organisation, Kinds.Mappings.Name, former.Key, cancellation: cancellation);
        var number = history.Last(version => version.Change <= definitions.Position.Number).Change;
        var change = await ledger.ChangeAsync(organisation, number, cancellation);
        return number > ChangeNumber.First && change is { Observations: > 0 }
            ? $"the figures that change {number} brought in under it stay: undo {number}, or withdraw them"
            : "the figures that came in under it stay: undo the import that brought them in, or withdraw them";
    }
}
