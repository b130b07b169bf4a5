using System.Runtime.CompilerServices;
using Plumbline.App.Doors;
using Plumbline.App.Ledger.Beside;
using Plumbline.App.Ledger.Committing;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Rows;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.Storage;

/// <summary>A ledger in a database. Each member opens a session of its own, so that callers never wait for each other's reads.</summary>
internal sealed partial class SqlLedger(Dialect dialect, TimeProvider clock, LedgerCaller caller, BackupWriter backup) : ILedger, IHasSideTables
{
    private readonly Patience _patience = new(dialect, clock, caller);
    private readonly LedgerDoor _door = new(caller.Log, clock);

    public StoreAddress Address => dialect.Address;

    public Door Door { get; } = new(caller.Log, clock);

    SideTables IHasSideTables.Tables { get; } = new(dialect, clock, caller);

    public Task<DateTimeOffset> NowAsync(CancellationToken cancellation = default) =>
        ReadAsync(session => dialect.NowAsync(session, clock, cancellation), cancellation);

    public Task<IReadOnlyList<OrganisationEntry>> OrganisationsAsync(CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<OrganisationEntry>>(async session => await ChangeRows.HeadsAsync(session, cancellation), cancellation);

    public Task<ChangeNumber?> HeadAsync(string organisation, CancellationToken cancellation = default) =>
        ReadAsync(async session => (await Position.OfHeadAsync(session, organisation, cancellation))?.Change, cancellation);

    public Task<ChangeNumber?> ChangeAtAsync(string organisation, DateTimeOffset instant, CancellationToken cancellation = default) =>
        ReadAsync(async session => (await ChangeRows.AtAsync(session, organisation, instant, cancellation))?.Number, cancellation);

    public Task<Change?> ChangeAsync(string organisation, ChangeNumber number, CancellationToken cancellation = default) =>
        ReadAsync(session => ChangeRows.FindAsync(session, organisation, number, cancellation), cancellation);

    public IAsyncEnumerable<Change> ChangesAsync(string organisation, ChangeNumber? since = null, CancellationToken cancellation = default) =>
        ReadManyAsync(session => ChangeRows.ReadAsync(session, organisation, since, cancellation), cancellation);

    public Task<DraftComparison> CompareAsync(string organisation, ChangeDraft draft, Action<ComparedFact> each, CancellationToken cancellation = default)
    {
        if (draft.Held is not { } facts) throw new ArgumentException("found a draft without held facts; expected those to compare", nameof(draft));
        return ExplainedAsync(async () =>
        {
            // Facts already passed on cannot be recalled, so only finding the position is retried.
            var (session, position) = await _patience.TryAsync(() => PositionAsync(organisation, draft.BasedOn, cancellation), cancellation);
            await using var closing = session;
            return new DraftComparison(organisation, position?.Change, await new CompareObservations(facts, (fact, _) => each(fact)).RunAsync(session, position, among: null, cancellation));
        });
    }

    public Task<FolderMerge> MergeAsync(string organisation, FolderDraft draft, CancellationToken cancellation = default) =>
        ReadAsync(
            async session => await Position.OfHeadAsync(session, organisation, cancellation) is { } head
                ? await new MergeFolder(session, head).RunAsync(draft, cancellation)
                : FolderMerge.OfNothing(draft),
            cancellation);

    public Task NoteDumpAsync(string organisation, string workspace, string manifest, ChangeNumber change, CancellationToken cancellation = default) =>
        PatientlyAsync(
            async () =>
            {
                await using var session = await dialect.WriteAsync(organisation, cancellation);
                var position = await Position.OfAsync(session, organisation, change, cancellation) ?? throw Position.NotFound(organisation, change, head: null);
                await FolderFactRows.AddAsync(session, position.Organisation, workspace, change.Value, [(FolderWords.Dumped(manifest), null)], cancellation);
                await session.CommitAsync(cancellation);
                return change;
            },
            cancellation);

    public Task<CommitResult> CommitAsync(string organisation, ChangeDraft draft, CancellationToken cancellation = default) =>
        _door.CommitAsync(organisation, () => ExplainedAsync(() => new CommitChange(dialect, clock, caller).RunAsync(organisation, draft, cancellation)));

    public Task<IReadOnlyList<DefinitionRow>> DefinitionsAsync(string organisation, DefinitionQuery query, CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<DefinitionRow>>(
            async session => await Position.OfAsync(session, organisation, query.AsAt, cancellation) is { } position
                ? await DefinitionRows.InForceAsync(session, position, query, cancellation)
                : [],
            cancellation);

    public Task<PictureRows?> PictureAsync(string organisation, IReadOnlyCollection<FactKind> without, ChangeNumber? asAt = null, CancellationToken cancellation = default) =>
        ReadAsync<PictureRows?>(
            async session =>
            {
                if (await Position.OfAsync(session, organisation, asAt, cancellation) is not { } position) return null;
                var change = await ChangeRows.FindAsync(session, organisation, position.Change, cancellation);
                var kinds = await KindRows.ReadAsync(session, position, cancellation);
                var query = new DefinitionQuery { Kinds = [.. kinds.Where(kind => !without.Contains(kind))] };
                return new PictureRows(change!, await DefinitionRows.InForceAsync(session, position, query, cancellation));
            },
            cancellation);

    public Task<IReadOnlyList<DefinitionVersion>> DefinitionHistoryAsync(string organisation, FactKind kind, string key, string parent = "", CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<DefinitionVersion>>(
            async session => await Position.OfHeadAsync(session, organisation, cancellation) is { } head && LedgerText.SearchForm(key) is { } sought && LedgerText.SearchForm(parent) is { } soughtParent
                ? await DefinitionRows.HistoryAsync(session, head, kind, soughtParent, sought, cancellation)
                : [],
            cancellation);

    public Task<IReadOnlyList<DefinitionName>> LastKeysAsync(string organisation, LastKeysQuery query, CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<DefinitionName>>(
            async session => await Position.OfAsync(session, organisation, query.AsAt, cancellation) is { } position ? await LastKeyRows.ReadAsync(session, position, query, cancellation) : [],
            cancellation);

    public Task<IReadOnlyList<WrittenDefinition>> WrittenSinceAsync(string organisation, IReadOnlyCollection<FactKind> kinds, ChangeNumber since, ChangeNumber? asAt = null, CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<WrittenDefinition>>(
            async session =>
            {
                if (await Position.OfAsync(session, organisation, asAt, cancellation) is not { } position) return [];
                return since > position.Change ? throw Position.NotFound(organisation, since, position.Change) : await DefinitionRows.WrittenAsync(session, position, kinds, since.Value, cancellation);
            },
            cancellation);

    public Task<IReadOnlyList<DefinitionVersion>> VersionsAsync(string organisation, FactKind kind, ChangeNumber? asAt = null, CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<DefinitionVersion>>(
            async session => await Position.OfAsync(session, organisation, asAt, cancellation) is { } position ? await DefinitionRows.VersionsAsync(session, position, kind, cancellation) : [],
            cancellation);

    public Task<BlobFact?> BlobAsync(string organisation, string hash, ChangeNumber? asAt = null, CancellationToken cancellation = default) =>
        ReadAsync(
            async session => await Position.OfAsync(session, organisation, asAt, cancellation) is { } position ? await BlobRows.FindAsync(session, position, hash, cancellation) : null,
            cancellation);

    public IAsyncEnumerable<ObservationRow> ObservationsAsync(string organisation, ObservationQuery query, CancellationToken cancellation = default) =>
        ReadManyAsync(session => InForceAsync(session, organisation, query, cancellation), cancellation);

    public IAsyncEnumerable<ObservationRow> ObservationsSinceAsync(string organisation, ObservationQuery query, ChangeNumber since, CancellationToken cancellation = default) =>
        ReadManyAsync(session => SinceAsync(session, organisation, query, since, cancellation), cancellation);

    public IAsyncEnumerable<FirstFigure> FirstFiguresAsync(string organisation, ObservationQuery query, CancellationToken cancellation = default) =>
        ReadManyAsync(session => FirstFiguresAsync(session, organisation, query, cancellation), cancellation);

    public Task<IReadOnlyList<ObservationRow>> ObservationHistoryAsync(string organisation, string indicator, string unit, string period, string aspect = "", CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<ObservationRow>>(
            async session =>
            {
                if (await Position.OfHeadAsync(session, organisation, cancellation) is not { } head)
                    return [];
                var series = await SeriesRows.ReadAsync(session, head.Organisation, LedgerText.SearchForm([indicator]), LedgerText.SearchForm([unit]), LedgerText.SearchForm([aspect]), cancellation);
                var rows = new ObservationRows(session, head, await Terms.ReadAsync(session, head.Organisation, cancellation));
                var all = await rows.ReadAsync(series, int.MinValue, int.MaxValue, everyVersion: true, cancellation).ToListAsync(cancellation);
                return all.GroupBy(r => (r.Fact.Frequency, r.Fact.FirstDay))
                    .Where(versions => versions.Any(r => string.Equals(r.Fact.Period, LedgerText.SearchForm(period), StringComparison.Ordinal)))
                    .SelectMany(versions => versions)
                    .ToList();
            },
            cancellation);

    public Task<ChangeFacts> FactsOfAsync(string organisation, ChangeNumber change, CancellationToken cancellation = default) =>
        ReadAsync(
            async session =>
            {
                var position = await Position.OfAsync(session, organisation, change, cancellation)
                    ?? throw Position.NotFound(organisation, change, head: null);
                var row = await ChangeRows.FindAsync(session, organisation, change, cancellation)
                    ?? throw Position.NotFound(organisation, change, head: null);
                var rows = new ObservationRows(session, position, await Terms.ReadAsync(session, position.Organisation, cancellation));
                return new ChangeFacts(
                    row,
                    await DefinitionRows.OfChangeAsync(session, position, cancellation),
                    await FiguresOfAsync(session, position, row, rows, cancellation));
            },
            cancellation);

    public ValueTask DisposeAsync() => dialect.DisposeAsync();

    private async Task<(Session Session, Position? Position)> PositionAsync(string organisation, ChangeNumber? seen, CancellationToken cancellation)
    {
        var session = await dialect.ReadAsync(cancellation);
        try
        {
            return (session, seen is null ? null : await Position.OfAsync(session, organisation, seen, cancellation));
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    private static async IAsyncEnumerable<ObservationRow> InForceAsync(
        Session session, string organisation, ObservationQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (await Position.OfAsync(session, organisation, query.AsAt, cancellation) is not { } position)
            yield break;
        var series = await SeriesAsync(session, position, query, cancellation);
        var rows = new ObservationRows(session, position, await Terms.ReadAsync(session, position.Organisation, cancellation));
        await foreach (var row in rows.ReadAsync(series, query.FromDay ?? int.MinValue, query.ToDay ?? int.MaxValue, everyVersion: false, cancellation))
        {
            if (!row.Fact.Withdrawn)
                yield return row;
        }
    }

    private static async IAsyncEnumerable<ObservationRow> SinceAsync(
        Session session, string organisation, ObservationQuery query, ChangeNumber since, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (await Position.OfAsync(session, organisation, query.AsAt, cancellation) is not { } position)
            yield break;
        if (since > position.Change)
            throw Position.NotFound(organisation, since, position.Change);
        var (from, to) = (query.FromDay ?? int.MinValue, query.ToDay ?? int.MaxValue);
        var series = await SeriesAsync(session, position, query, cancellation);
        if (await WrittenSeries.ReadAsync(session, position, since.Value, cancellation) is { } written)
            (series, from, to) = (series.FindAll(entry => written.Series.Contains(entry.Number)), Math.Max(from, written.FirstDay), Math.Min(to, written.LastDay));
        if (series.Count == 0)
            yield break;
        var rows = new ObservationRows(session, position, await Terms.ReadAsync(session, position.Organisation, cancellation));
        await foreach (var row in rows.ReadAsync(series, from, to, everyVersion: false, cancellation, after: since.Value))
            yield return row;
    }

    private static async Task<List<ObservationFact>> FiguresOfAsync(Session session, Position position, Change change, ObservationRows rows, CancellationToken cancellation)
    {
        if (await WrittenSeries.ReadAsync(session, position, change.Number.Value - 1, cancellation) is not { } written)
            return await rows.OfChangesAsync(change.Number, change.Number, cancellation).Select(row => row.Fact).ToListAsync(cancellation);
        var series = written.Series.Count == 0 ? [] : await SeriesAsync(session, position, ObservationQuery.All, cancellation);
        var found = await rows.ReadAsync(series.FindAll(entry => written.Series.Contains(entry.Number)), written.FirstDay, written.LastDay, everyVersion: false, cancellation, after: change.Number.Value - 1)
            .Select(row => row.Fact).ToListAsync(cancellation);
        return found.Count == change.Observations
            ? found
            : throw new DamagedFactException(change.Number, FormattableString.Invariant($"found {found.Count} of the {change.Observations} figures that it wrote"));
    }

    private static async IAsyncEnumerable<FirstFigure> FirstFiguresAsync(
        Session session, string organisation, ObservationQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (await Position.OfAsync(session, organisation, query.AsAt, cancellation) is not { } position)
            yield break;
        var series = await SeriesAsync(session, position, query, cancellation);
        await foreach (var first in new FirstFigureRows(session, position).ReadAsync(series, query.FromDay ?? int.MinValue, query.ToDay ?? int.MaxValue, cancellation))
            yield return first;
    }

    private static Task<List<SeriesEntry>> SeriesAsync(Session session, Position position, ObservationQuery query, CancellationToken cancellation) =>
        SeriesRows.ReadAsync(
            session,
            position.Organisation,
            LedgerText.SearchForm(query.Indicators),
            LedgerText.SearchForm(query.Units),
            LedgerText.SearchForm(query.Aspects),
            cancellation);
}
