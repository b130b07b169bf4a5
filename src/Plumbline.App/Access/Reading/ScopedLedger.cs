using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Plumbline.App.Caching;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Doors;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Access;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Access.Reading;

/// <summary>
/// A store as somebody sees it who may read a part of one organisation: figures, definitions and changes outside that part are not there.
/// What is read through it needs no further check: docs/decisions/a-reader-sees-a-scope.md.
/// </summary>
/// <remarks>What is shown of an earlier position is what the scope shows there and now: a measure that left the scope takes its history with it.</remarks>
internal sealed partial class ScopedLedger(ILedger whole, string organisation, Scope scope, VisiblePart now) : ILedger, IHasSideTables, IPartOfStore
{
    private const int PartsKept = 64;

    private readonly RecentlyUsed<ChangeNumber, VisiblePart> _parts = new(PartsKept, static _ => 1);
    private readonly ConcurrentDictionary<int, (int Definitions, int Observations)> _wrote = new();

    /// <inheritdoc/>
    public StoreAddress Address => whole.Address;

    /// <inheritdoc/>
    public Door Door => whole.Door;

    /// <inheritdoc/>
    ILedger IPartOfStore.Whole => whole;

    /// <inheritdoc/>
    SideTables IHasSideTables.Tables => whole.Beside;

    /// <inheritdoc/>
    public Task<DateTimeOffset> NowAsync(CancellationToken cancellation = default) => whole.NowAsync(cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OrganisationEntry>> OrganisationsAsync(CancellationToken cancellation = default)
    {
        if ((await whole.OrganisationsAsync(cancellation)).FirstOrDefault(entry => entry.Code == organisation) is not { } own) return [];
        return [own with { Head = await ShownAsync(own.Head, cancellation) }];
    }

    /// <inheritdoc/>
    public async Task<ChangeNumber?> HeadAsync(string organisation, CancellationToken cancellation = default) => IsOwn(organisation) ? await whole.HeadAsync(organisation, cancellation) : null;

    /// <inheritdoc/>
    public async Task<ChangeNumber?> ChangeAtAsync(string organisation, DateTimeOffset instant, CancellationToken cancellation = default) =>
        IsOwn(organisation) ? await whole.ChangeAtAsync(organisation, instant, cancellation) : null;

    /// <inheritdoc/>
    public async Task<PictureRows?> PictureAsync(string organisation, IReadOnlyCollection<FactKind> without, ChangeNumber? asAt = null, CancellationToken cancellation = default)
    {
        if (!IsOwn(organisation) || await whole.PictureAsync(organisation, without, asAt, cancellation) is not { } rows) return null;
        var part = await PartAsync(rows.Position.Number, cancellation);
        if (part.IsEmpty)
            throw new LedgerException(LedgerProblem.ChangeNotFound, "what you may read was not there yet at this position", "choose a later position");
        var definitions = await ReadDefinitions.RunAsync(whole, organisation, rows.Position.Number, cancellation);
        var records = await SeerAsync(rows.Position.Number, [.. rows.Definitions.Select(static row => row.Kind).Distinct()], cancellation);
        var changes = rows.Definitions.ToDictionary(static row => (row.Kind, row.Parent, row.Key), static row => row.Change);
        var shown = rows.Definitions.Where(row => VisibleFacts.AreWhole(row.Kind) && records.Sees(row.Kind, row.Parent, row.Key, row.Body)).Select(records.Shown).ToList();
        foreach (var fact in VisibleDefinitions.Of(definitions.Workspace, part).Where(fact => !without.Contains(fact.Kind)))
            shown.Add(new DefinitionRow(fact.Kind, fact.Key, fact.Body!, changes.GetValueOrDefault((fact.Kind, fact.Parent, fact.Key)) ?? rows.Position.Number) { Parent = fact.Parent });
        shown.Sort(static (one, other) => DefinitionOrder.Compare(FactOf(one), FactOf(other)));
        return new PictureRows(await ShownAsync(rows.Position, cancellation), shown);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DefinitionRow>> DefinitionsAsync(string organisation, DefinitionQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (!IsOwn(organisation) || await PositionAsync(query.AsAt, cancellation) is not { } position) return [];
        var part = await PartAsync(position, cancellation);
        if (part.IsEmpty) return [];
        if (query.Kinds is { } kinds && kinds.All(VisibleFacts.AreWhole))
        {
            var records = await SeerAsync(position, kinds, cancellation);
            return [.. (await whole.DefinitionsAsync(organisation, query with { AsAt = position }, cancellation)).Where(row => records.Sees(row.Kind, row.Parent, row.Key, row.Body)).Select(records.Shown)];
        }

        FactKind[] without = [.. Kinds.All.Select(static kind => kind.Name).Where(kind => query.Kinds?.Contains(kind) == false)];
        return
        [
            .. (await PictureAsync(organisation, without, position, cancellation))!.Definitions
                .Where(row => (query.Parents is null || query.Parents.Contains(row.Parent, StringComparer.Ordinal)) && (query.Keys is null || query.Keys.Contains(row.Key, StringComparer.Ordinal))
                    && (query.Names is null || query.Names.Contains(new DefinitionName(row.Parent, row.Key)))),
        ];
    }

    /// <inheritdoc/>
    /// <remarks>The definitions of which only a part may be shown have no history.</remarks>
    public async Task<IReadOnlyList<DefinitionVersion>> DefinitionHistoryAsync(string organisation, FactKind kind, string key, string parent = "", CancellationToken cancellation = default)
    {
        if (!IsOwn(organisation) || !VisibleFacts.AreWhole(kind)) return [];
        if (await whole.HeadAsync(organisation, cancellation) is not { } head) return [];
        var records = await SeerAsync(head, [kind], cancellation);
        return [.. (await whole.DefinitionHistoryAsync(organisation, kind, key, parent, cancellation)).Where(version => records.SeesVersion(version.Fact, now)).Select(records.Shown)];
    }

    /// <inheritdoc/>
    public Task<BlobFact?> BlobAsync(string organisation, string hash, ChangeNumber? asAt = null, CancellationToken cancellation = default) => Task.FromResult<BlobFact?>(null);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ObservationRow> ObservationsAsync(string organisation, ObservationQuery query, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (!IsOwn(organisation) || await PositionAsync(query.AsAt, cancellation) is not { } position) yield break;
        var part = await PartAsync(position, cancellation);
        await foreach (var row in whole.ObservationsAsync(organisation, Narrowed(query, part, position), cancellation))
        {
            if (part.Sees(row.Fact)) yield return row;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ObservationRow> ObservationsSinceAsync(string organisation, ObservationQuery query, ChangeNumber since, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (!IsOwn(organisation) || await PositionAsync(query.AsAt, cancellation) is not { } position) yield break;
        var part = await PartAsync(position, cancellation);
        await foreach (var row in whole.ObservationsSinceAsync(organisation, Narrowed(query, part, position), since, cancellation))
        {
            if (part.Sees(row.Fact)) yield return row;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<FirstFigure> FirstFiguresAsync(string organisation, ObservationQuery query, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (!IsOwn(organisation) || await PositionAsync(query.AsAt, cancellation) is not { } position) yield break;
        var part = await PartAsync(position, cancellation);
        if (!part.HasSometimes(query.Units))
        {
            await foreach (var first in whole.FirstFiguresAsync(organisation, Narrowed(query, part, position), cancellation)) yield return first;
            yield break;
        }

        // The first figure of a unit that came to the scope later is not the first of its series.
        FirstFigure? last = null;
        await foreach (var row in ObservationsAsync(organisation, query with { AsAt = position }, cancellation))
        {
            var fact = row.Fact;
            if (last is { } before && before.Indicator == fact.Indicator && before.Unit == fact.Unit && before.Aspect == fact.Aspect && before.Frequency == fact.Frequency) continue;
            var first = new FirstFigure(fact.Indicator, fact.Unit, fact.Aspect, fact.Frequency, fact.FirstDay);
            last = first;
            yield return first;
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ObservationRow>> ObservationHistoryAsync(string organisation, string indicator, string unit, string period, string aspect = "", CancellationToken cancellation = default) =>
        IsOwn(organisation) ? [.. (await whole.ObservationHistoryAsync(organisation, indicator, unit, period, aspect, cancellation)).Where(row => now.Sees(row.Fact))] : [];

    /// <inheritdoc/>
    /// <remarks>The store stays that of whoever opened it.</remarks>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private bool IsOwn(string asked) => string.Equals(asked, organisation, StringComparison.Ordinal);

    private async Task<ChangeNumber?> PositionAsync(ChangeNumber? asAt, CancellationToken cancellation) => asAt ?? await whole.HeadAsync(organisation, cancellation);

    private async Task<VisiblePart> PartAsync(ChangeNumber position, CancellationToken cancellation)
    {
        if (_parts.Find(position) is { } known) return known;
        var part = now.And(VisiblePart.Of(scope, (await ReadDefinitions.RunAsync(whole, organisation, position, cancellation)).Picture));
        _parts.Keep(position, part);
        return part;
    }

    private static ObservationQuery Narrowed(ObservationQuery query, VisiblePart part, ChangeNumber position) => query with
    {
        AsAt = position,
        Units = part.UnitCodes is { } units ? query.Units is { } asked ? [.. asked.Where(units.Contains)] : units : query.Units,
        Indicators = part.IndicatorCodes is { } indicators ? query.Indicators is { } wanted ? [.. wanted.Where(indicators.Contains)] : indicators : query.Indicators,
    };

    private static DefinitionFact FactOf(DefinitionRow row) => new(row.Kind, row.Key, row.Body) { Parent = row.Parent };
}
