using System.Collections.Immutable;
using Plumbline.App.Correcting;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Indicators;

namespace Plumbline.App.Tracing;

/// <summary>One version of a definition.</summary>
/// <param name="Change">The change that wrote it.</param>
/// <param name="Edits">What it says otherwise than the version before; none in the first version, and in a withdrawal.</param>
/// <param name="IsWithdrawn">Whether the change withdrew the definition.</param>
public sealed record WrittenDefinition(Change Change, ImmutableArray<FieldChange> Edits, bool IsWithdrawn);

/// <summary>Tells how the definition of a measure has changed.</summary>
public static class TraceDefinition
{
    private static readonly FactKind Kind = FactKind.Of("indicator");

    /// <summary>Every version of an indicator's definition up to the position, the latest first.</summary>
    public static async Task<ImmutableArray<WrittenDefinition>> RunAsync(ILedger ledger, OrganisationDefinitions definitions, IndicatorCode indicator, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(indicator);
        var (organisation, position) = (definitions.Picture.Settings.Code, definitions.Position.Number);
        var (versions, before) = (new List<WrittenDefinition>(), (string?)null);
        foreach (var version in (await ledger.DefinitionHistoryAsync(organisation, Kind, indicator.ToString(), cancellation: cancellation)).Where(version => version.Change <= position))
        {
            var body = version.Fact.Body;
            var change = version.Change == position ? definitions.Position : (await ledger.ChangeAsync(organisation, version.Change, cancellation))!;
            versions.Add(new WrittenDefinition(change, before is null || body is null ? [] : [.. FieldChange.Between(before, body)], body is null));
            before = body;
        }

        versions.Reverse();
        return [.. versions];
    }
}
