using System.Runtime.CompilerServices;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Access.Reading;

/// <summary>What a part of an organisation shows of its changes, and what may be written through it.</summary>
/// <remarks>
/// A change keeps its number, time and hash. Who made it, why and from what is told where it wrote something that the part shows; of any other it is not,
/// since the reason often says what was written. The definitions that may be shown in part are shown in no change.
/// </remarks>
internal sealed partial class ScopedLedger
{
    // More facts than this are not all read to find whether one of them is shown.
    private const int MostFacts = 20_000;

    private static readonly Author Elsewhere = new("someone else");

    /// <inheritdoc/>
    public async Task<Change?> ChangeAsync(string organisation, ChangeNumber number, CancellationToken cancellation = default) =>
        IsOwn(organisation) && await whole.ChangeAsync(organisation, number, cancellation) is { } change ? await ShownAsync(change, cancellation) : null;

    /// <inheritdoc/>
    public async IAsyncEnumerable<Change> ChangesAsync(string organisation, ChangeNumber? since = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (!IsOwn(organisation)) yield break;
        await foreach (var change in whole.ChangesAsync(organisation, since, cancellation)) yield return await ShownAsync(change, cancellation);
    }

    /// <inheritdoc/>
    public async Task<ChangeFacts> FactsOfAsync(string organisation, ChangeNumber change, CancellationToken cancellation = default)
    {
        RequireOwn(organisation);
        var facts = await whole.FactsOfAsync(organisation, change, cancellation);
        var (definitions, observations) = await ShownAsync(facts, cancellation);
        return new ChangeFacts(Shown(facts.Change, definitions.Count, observations.Count), definitions, observations);
    }

    /// <inheritdoc/>
    public async Task<DraftComparison> CompareAsync(string organisation, ChangeDraft draft, Action<ComparedFact> each, CancellationToken cancellation = default)
    {
        await RequireWithinAsync(organisation, draft, cancellation);
        return await whole.CompareAsync(organisation, draft, each, cancellation);
    }

    /// <inheritdoc/>
    public async Task<CommitResult> CommitAsync(string organisation, ChangeDraft draft, CancellationToken cancellation = default)
    {
        var records = await RequireWithinAsync(organisation, draft, cancellation);
        var definitions = new List<DefinitionFact>();
        foreach (var fact in draft.Definitions) definitions.Add(await WithHiddenAsync(fact, records, cancellation));
        return await whole.CommitAsync(organisation, draft with { Definitions = definitions, Observations = draft.Observations.Select(Within) }, cancellation);
    }

    /// <inheritdoc/>
    public Task<FolderMerge> MergeAsync(string organisation, FolderDraft draft, CancellationToken cancellation = default) => throw OfAll();

    /// <inheritdoc/>
    public Task NoteDumpAsync(string organisation, string workspace, string manifest, ChangeNumber change, CancellationToken cancellation = default) => throw OfAll();

    /// <inheritdoc/>
    public Task<ChainVerification> VerifyAsync(string organisation, IProgress<LedgerProgress>? progress = null, CancellationToken cancellation = default) => throw OfAll();

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> InspectAsync(CancellationToken cancellation = default) => throw OfAll();

    /// <inheritdoc/>
    public Task ExportHistoryAsync(string organisation, Stream output, CancellationToken cancellation = default) => throw OfAll();

    /// <inheritdoc/>
    public Task<OrganisationEntry> ImportHistoryAsync(Stream input, string? organisation = null, CancellationToken cancellation = default) => throw OfAll();

    /// <inheritdoc/>
    public Task<IReadOnlyList<OrganisationEntry>> BackupAsync(string file, bool overwrite = false, CancellationToken cancellation = default) => throw OfAll();

    private async Task<(List<DefinitionFact> Definitions, List<ObservationFact> Observations)> ShownAsync(ChangeFacts facts, CancellationToken cancellation)
    {
        var records = facts.Definitions.Any(static fact => VisibleRecords.Are(fact.Kind)) ? await RecordsAsync(facts.Change.Number, cancellation) : null;
        // A contract that came to the part since brings nothing of what it was before.
        var then = facts.Definitions.Any(static fact => VisibleFacts.AreOfContracts(fact.Kind)) ? await PartAsync(facts.Change.Number, cancellation) : now;
        return ([.. facts.Definitions.Where(Sees).Select(fact => records?.Shown(fact) ?? fact)], [.. facts.Observations.Where(now.Sees)]);

        bool Sees(DefinitionFact fact) =>
            VisibleRecords.Are(fact.Kind) ? records!.Sees(fact.Kind, fact.Parent, fact.Key, fact.Body) : (VisibleFacts.AreOfContracts(fact.Kind) ? then : now).Sees(fact.Kind, fact.Parent, fact.Key, fact.Body);
    }

    private async Task<Change> ShownAsync(Change change, CancellationToken cancellation)
    {
        if (!_wrote.TryGetValue(change.Number.Value, out var wrote)) _wrote[change.Number.Value] = wrote = await WroteAsync(change, cancellation);
        return Shown(change, wrote.Definitions, wrote.Observations);
    }

    private static Change Shown(Change change, int definitions, int observations) =>
        definitions + observations > 0
            ? change with { Definitions = definitions, Observations = observations, Blobs = 0 }
            : change with { Author = Elsewhere, Reason = "It concerns what you do not read", Source = "", Definitions = 0, Observations = 0, Blobs = 0 };

    private async Task<(int Definitions, int Observations)> WroteAsync(Change change, CancellationToken cancellation)
    {
        if (change.Facts == 0) return (0, 0);
        if (change.Facts <= MostFacts)
        {
            var (definitions, observations) = await ShownAsync(await whole.FactsOfAsync(organisation, change.Number, cancellation), cancellation);
            return (definitions.Count, observations.Count);
        }

        var query = Narrowed(ObservationQuery.All, now, change.Number);
        var rows = change.Number == ChangeNumber.First ? whole.ObservationsAsync(organisation, query, cancellation) : whole.ObservationsSinceAsync(organisation, query, ChangeNumber.Of(change.Number.Value - 1), cancellation);
        return (0, await rows.CountAsync(row => now.Sees(row.Fact), cancellation));
    }

    // The use case has asked its actor already; this is the second net.
    private async Task<VisibleRecords?> RequireWithinAsync(string organisation, ChangeDraft draft, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(draft);
        RequireOwn(organisation);
        if (draft.Folder is not null || draft.Blobs.Count > 0) throw OfAll();
        var records = draft.Definitions.Any(static fact => VisibleRecords.Are(fact.Kind)) && await whole.HeadAsync(organisation, cancellation) is { } head ? await RecordsAsync(head, cancellation) : null;
        foreach (var fact in draft.Definitions)
        {
            if (VisibleRecords.Are(fact.Kind) ? records?.MayWrite(fact) != true : fact.Kind == Kinds.Units.Name || fact.Kind == Kinds.Indicators.Name || !now.Sees(fact.Kind, fact.Parent, fact.Key, fact.Body)) throw OfAll();
        }

        foreach (var fact in draft.Held?.InOrder() ?? []) Within(fact.Fact);
        return records;
    }

    private ObservationFact Within(ObservationFact fact) => now.Sees(fact) ? fact : throw OfAll();

    private void RequireOwn(string asked)
    {
        if (!IsOwn(asked)) throw new LedgerException(LedgerProblem.OrganisationNotFound, $"found no organisation “{asked}”", "ask for one that you may read");
    }

    private static NotAllowedException OfAll() => new("This concerns more of the organisation than you may read. An administrator can grant it.");
}
