using Plumbline.App.Caching;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Access.Reading;

/// <summary>What a part of an organisation shows of its risks and actions.</summary>
internal sealed partial class ScopedLedger
{
    private readonly RecentlyUsed<ChangeNumber, VisibleRecords> _records = new(PartsKept, static _ => 1);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DefinitionName>> LastKeysAsync(string organisation, LastKeysQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (!IsOwn(organisation) || await PositionAsync(query.AsAt, cancellation) is not { } position) return [];
        // What is hidden lies among the last keys: of these kinds the rows say which are shown.
        if (query.Kind == Kinds.ContractResults.Name || query.Kind == Kinds.ContractExceptions.Name)
        {
            var rows = await DefinitionsAsync(organisation, new DefinitionQuery { Kind = query.Kind, Parents = query.Parents, AsAt = position }, cancellation);
            return
            [
                .. rows.Where(row => string.CompareOrdinal(row.Key, query.From) >= 0 && string.CompareOrdinal(row.Key, query.Before) < 0).GroupBy(static row => row.Parent, StringComparer.Ordinal)
                    .SelectMany(of => of.OrderByDescending(static row => row.Key, StringComparer.Ordinal).Take(query.Count)).Select(static row => new DefinitionName(row.Parent, row.Key)),
            ];
        }

        var records = await RecordsAsync(position, cancellation);
        return records.SeesByParent(query.Kind) ? await whole.LastKeysAsync(organisation, query with { Parents = [.. query.Parents.Where(parent => records.SeesRisk(parent))], AsAt = position }, cancellation) : [];
    }

    /// <inheritdoc/>
    /// <remarks>Where the part itself changed, every record that it shows at either position counts as written.</remarks>
    public async Task<IReadOnlyList<WrittenDefinition>> WrittenSinceAsync(string organisation, IReadOnlyCollection<FactKind> kinds, ChangeNumber since, ChangeNumber? asAt = null, CancellationToken cancellation = default)
    {
        if (!IsOwn(organisation) || await PositionAsync(asAt, cancellation) is not { } position) return [];
        var (before, after) = (await RecordsAsync(since, cancellation), await RecordsAsync(position, cancellation));
        var written = (await whole.WrittenSinceAsync(organisation, kinds, since, position, cancellation)).Where(one => before.SeesName(one.Kind, one.Name) || after.SeesName(one.Kind, one.Name)).ToHashSet();
        if (!before.IsOfSamePart(after)) written.UnionWith(before.Names.Concat(after.Names).Where(one => kinds.Contains(one.Kind)));
        return [.. written];
    }

    /// <inheritdoc/>
    /// <remarks>A definition whose last version is not shown has no versions.</remarks>
    public async Task<IReadOnlyList<DefinitionVersion>> VersionsAsync(string organisation, FactKind kind, ChangeNumber? asAt = null, CancellationToken cancellation = default)
    {
        if (!IsOwn(organisation) || !VisibleFacts.AreWhole(kind) || await PositionAsync(asAt, cancellation) is not { } position) return [];
        var records = await SeerAsync(position, [kind], cancellation);
        return
        [
            .. (await whole.VersionsAsync(organisation, kind, position, cancellation))
                .GroupBy(static version => (version.Fact.Parent, version.Fact.Key))
                .Where(versions => versions.Last().Fact is var last && records.Sees(kind, last.Parent, last.Key, last.Body))
                .SelectMany(static versions => versions)
                .Where(version => records.Sees(kind, version.Fact.Parent, version.Fact.Key, version.Fact.Body))
                .Select(records.Shown),
        ];
    }

    // Where no record is read, their places are not either.
    private async Task<VisibleRecords> SeerAsync(ChangeNumber position, IReadOnlyCollection<FactKind> kinds, CancellationToken cancellation) =>
        kinds.Any(VisibleRecords.Are) ? await RecordsAsync(position, cancellation) : new VisibleRecords(await PartAsync(position, cancellation), RecordPlaces.None, DateOnly.MaxValue);

    private async Task<VisibleRecords> RecordsAsync(ChangeNumber position, CancellationToken cancellation)
    {
        if (_records.Find(position) is { } known) return known;
        var part = await PartAsync(position, cancellation);
        // Where sections are granted, no record is shown, and none is read.
        var places = part.IndicatorCodes is null ? await ReadRecordPlaces.RunAsync(whole, organisation, position, cancellation) : RecordPlaces.None;
        var day = await whole.ChangeAsync(organisation, position, cancellation) is { } change ? DateOnly.FromDateTime(change.At.UtcDateTime) : DateOnly.MaxValue;
        var records = new VisibleRecords(part, places, day);
        _records.Keep(position, records);
        return records;
    }

    // What a risk says of risks that the writer does not read was not before them, and stays.
    private async Task<DefinitionFact> WithHiddenAsync(DefinitionFact fact, VisibleRecords? records, CancellationToken cancellation)
    {
        if (fact.Kind != Kinds.Risks.Name || fact.Body is null || records is null) return fact;
        var there = await whole.DefinitionsAsync(organisation, new DefinitionQuery { Kind = fact.Kind, Parent = fact.Parent, Keys = [fact.Key] }, cancellation);
        return there is [var row] ? records.WithHidden(fact, row) : fact;
    }
}
