using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Catalogue;

/// <summary>Finds records that would rest on what is gone, such as a risk of a unit that is withdrawn.</summary>
internal static class FindWhatRests
{
    private const int MostNamed = 3, MostByKey = 1000;

    /// <summary>The records that would rest on nothing after some facts, in words; null where there are none.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="organisation">The organisation.</param>
    /// <param name="asAt">The position before the facts.</param>
    /// <param name="after">The organisation after the facts, without the records.</param>
    /// <param name="facts">What is to be written and withdrawn.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal static async Task<string?> RunAsync(ILedger ledger, string organisation, ChangeNumber asAt, Workspace after, IReadOnlyCollection<DefinitionFact> facts, CancellationToken cancellation)
    {
        var coming = facts.Where(static fact => !fact.Withdrawn).Select(fact => new DefinitionRow(fact.Kind, fact.Key, fact.Body!, asAt) { Parent = fact.Parent }).ToList();
        var touched = facts.Select(static fact => (fact.Kind, fact.Parent, fact.Key)).ToHashSet();
        var gone = facts.Where(static fact => fact.Withdrawn).Select(static fact => RestingPlace.Of(fact.Kind, fact.Parent, fact.Key)).ToHashSet();
        await ExceptThereAsync(gone);
        var records = new List<DefinitionRow>(coming);
        if (gone.Count > 0)
        {
            foreach (var kind in Kinds.All.Where(static kind => kind.RestsOnOthers)) records.AddRange((await RowsAsync(kind.Name, keys: null)).Where(row => !touched.Contains((row.Kind, row.Parent, row.Key))));
        }

        var resting = Resting(records, DefinitionReading.OfHeld(after)).ToList();
        // What a record rests on that comes with these facts must be there too: somebody may have withdrawn it meanwhile.
        var wanted = resting.Where(one => touched.Contains((one.Row.Kind, one.Row.Parent, one.Row.Key))).Select(static one => one.Place).ToHashSet();
        await ExceptThereAsync(wanted);
        gone.UnionWith(wanted);
        return resting.Where(one => gone.Contains(one.Place)).GroupBy(static one => one.Place).FirstOrDefault() is not { } lost ? null
            : $"{Counted.List([.. lost.Select(static one => Name(one.Row)).Distinct(StringComparer.Ordinal)], MostNamed)}, which {(lost.Count() == 1 ? "rests" : "rest")} on {lost.Key}";

        async Task<IReadOnlyList<DefinitionRow>> RowsAsync(FactKind kind, IReadOnlyCollection<string>? keys) =>
            await ledger.DefinitionsAsync(organisation, new DefinitionQuery { Kind = kind, Keys = keys, AsAt = asAt }, cancellation);

        // Leaves the places that are not there after the facts.
        async Task ExceptThereAsync(HashSet<RestingPlace> places)
        {
            places.ExceptWith(coming.Select(static row => RestingPlace.Of(row.Kind, row.Parent, row.Key)));
            foreach (var ofKind in places.GroupBy(static place => place.Kind).ToList())
            {
                string[] keys = [.. ofKind.Select(static place => place.Key)];
                var there = await RowsAsync(ofKind.Key, keys.Length > MostByKey || ofKind.Any(static place => !place.IsByKey) ? null : keys);
                places.ExceptWith(there.Where(row => !touched.Contains((row.Kind, row.Parent, row.Key))).Select(static row => RestingPlace.Of(row.Kind, row.Parent, row.Key)));
            }
        }
    }

    private static IEnumerable<(DefinitionRow Row, RestingPlace Place)> Resting(IEnumerable<DefinitionRow> rows, DefinitionReading reading) =>
        from row in rows
        let kind = Kinds.Find(row.Kind)
        where kind is { RestsOnOthers: true }
        from place in kind.RestsOn(row, reading)
        select (row, place);

    private static string Name(DefinitionRow row) => row.Parent.Length > 0 ? $"the {row.Kind.Name} {row.Key} of {row.Parent}" : $"the {row.Kind.Name} {row.Key}";
}
