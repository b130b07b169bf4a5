using System.Collections.Frozen;
using System.Text.Json;
using Plumbline.App.Caching;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Access.Reading;

/// <summary>What decides who is shown a record: the unit of each risk, the risks of each control, what each action is about.</summary>
/// <param name="Units">The unit of each risk, by the risk's code; empty where it is of the organisation.</param>
/// <param name="Controls">The risks of each control, by the control's code.</param>
/// <param name="Actions">What each action is about, by the action's code.</param>
internal sealed record RecordPlaces(FrozenDictionary<string, string> Units, ILookup<string, string> Controls, FrozenDictionary<string, IReadOnlyList<string>> Actions)
{
    internal static RecordPlaces None { get; } = new(FrozenDictionary<string, string>.Empty, Enumerable.Empty<string>().ToLookup(static one => one, StringComparer.Ordinal), FrozenDictionary<string, IReadOnlyList<string>>.Empty);

    internal long Size => Units.Count + Controls.Count + Actions.Count;
}

/// <summary>Reads the places of an organisation's records. Kept by position; after a change the kinds that it wrote of are read again.</summary>
internal static class ReadRecordPlaces
{
    private const long MostRecords = 300_000;
    private const long Least = 100;

    private static readonly KeptFromEarlier<string, RecordPlaces> Kept = new(MostRecords, static places => Least + places.Size);

    private static readonly FactKind[] Kinds = [Definitions.Catalogue.Kinds.Risks.Name, Definitions.Catalogue.Kinds.Controls.Name, Definitions.Catalogue.Kinds.Actions.Name];

    /// <summary>The places at a position.</summary>
    internal static Task<RecordPlaces> RunAsync(ILedger whole, string organisation, ChangeNumber position, CancellationToken cancellation)
    {
        return Kept.GetAsync(whole, organisation, position, MakeAsync).WaitAsync(cancellation);

        async Task<RecordPlaces> MakeAsync(Earlier<RecordPlaces>? earlier)
        {
            var written = earlier is null ? Kinds.ToHashSet() : (await whole.WrittenSinceAsync(organisation, Kinds, earlier.Position, position, CancellationToken.None)).Select(static one => one.Kind).ToHashSet();
            var places = earlier?.Value ?? RecordPlaces.None;
            if (written.Contains(Kinds[0])) places = places with { Units = (await RowsAsync(Kinds[0])).ToFrozenDictionary(static row => row.Key, static row => UnitOf(row.Body), StringComparer.Ordinal) };
            if (written.Contains(Kinds[1])) places = places with { Controls = (await RowsAsync(Kinds[1])).ToLookup(static row => row.Key, static row => row.Parent, StringComparer.Ordinal) };
            if (written.Contains(Kinds[2])) places = places with { Actions = (await RowsAsync(Kinds[2])).ToFrozenDictionary(static row => row.Key, static row => AboutOf(row.Body), StringComparer.Ordinal) };
            return places;
        }

        Task<IReadOnlyList<DefinitionRow>> RowsAsync(FactKind kind) => whole.DefinitionsAsync(organisation, new DefinitionQuery { Kind = kind, AsAt = position }, CancellationToken.None);
    }

    /// <summary>The unit in the body of a risk; empty where it is of the organisation.</summary>
    internal static string UnitOf(string body) => TextOf(body, "unit") ?? "";

    /// <summary>A text in a body; null where there is none.</summary>
    internal static string? TextOf(string body, string name)
    {
        using var read = JsonDocument.Parse(body);
        return read.RootElement.TryGetProperty(name, out var text) ? text.GetString() : null;
    }

    /// <summary>What an action is about, by its body.</summary>
    internal static IReadOnlyList<string> AboutOf(string body)
    {
        using var read = JsonDocument.Parse(body);
        return read.RootElement.TryGetProperty("about", out var about) ? [.. about.EnumerateArray().Select(static one => one.GetString()!)] : [];
    }
}
