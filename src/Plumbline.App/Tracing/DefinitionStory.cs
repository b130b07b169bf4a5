using System.Collections.Immutable;
using System.Text.Json;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Indicators;

namespace Plumbline.App.Tracing;

/// <summary>A column of a definition that a change wrote otherwise.</summary>
/// <param name="Column">The column: <c>formula</c>.</param>
/// <param name="Was">The text before; null where it was blank.</param>
/// <param name="Is">The text after; null where it was made blank.</param>
public sealed record DefinitionEdit(string Column, string? Was, string? Is);

/// <summary>One version of a definition.</summary>
/// <param name="Change">The change that wrote it.</param>
/// <param name="Edits">What it says otherwise than the version before; none in the first version, and in a withdrawal.</param>
/// <param name="IsWithdrawn">Whether the change withdrew the definition.</param>
public sealed record WrittenDefinition(Change Change, ImmutableArray<DefinitionEdit> Edits, bool IsWithdrawn);

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
        var (versions, before) = (new List<WrittenDefinition>(), (Dictionary<string, string>?)null);
        foreach (var version in (await ledger.DefinitionHistoryAsync(organisation, Kind, indicator.ToString(), cancellation: cancellation)).Where(version => version.Change <= position))
        {
            var texts = version.Fact.Body is { } body ? TextsOf(body) : null;
            var change = version.Change == position ? definitions.Position : (await ledger.ChangeAsync(organisation, version.Change, cancellation))!;
            versions.Add(new WrittenDefinition(change, before is null || texts is null ? [] : EditsOf(before, texts), texts is null));
            before = texts;
        }

        versions.Reverse();
        return [.. versions];
    }

    private static ImmutableArray<DefinitionEdit> EditsOf(Dictionary<string, string> before, Dictionary<string, string> after) =>
    [
        .. before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(column => new DefinitionEdit(column, before.GetValueOrDefault(column), after.GetValueOrDefault(column)))
            .Where(static edit => edit.Was != edit.Is),
    ];

    private static Dictionary<string, string> TextsOf(string body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.EnumerateObject().ToDictionary(static field => field.Name, static field => TextOf(field.Value), StringComparer.Ordinal);
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(TextOf)),
        _ => value.GetRawText(),
    };
}
