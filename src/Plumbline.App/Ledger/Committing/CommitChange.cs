using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;
using Plumbline.App.Ledger.Rows;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.Committing;

/// <summary>Turns a draft into a change: checks and sorts it, leaves out facts already in force, refuses a stale draft, writes the rest.</summary>
internal sealed class CommitChange(Dialect dialect, TimeProvider clock, LedgerCaller caller)
{
    // Writers wait up to 30 s for the lock; tell the user after 1 s.
    private static readonly TimeSpan TellAfter = TimeSpan.FromSeconds(1);

    // Clocks set over the network differ by less.
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(5);

    private const int FactsBetweenReports = 1024;

    // The change whose commit was sent but not answered; its hash shows whether it was written.
    private Change? _sent;

    public async Task<CommitResult> RunAsync(string organisation, ChangeDraft draft, CancellationToken cancellation)
    {
        if (draft.Compared is { } compared && !compared.IsOf(organisation, draft.Held)) throw new ArgumentException("found a comparison of figures that the draft does not hold", nameof(draft));
        var code = LedgerText.Required(organisation, "organisation", LedgerText.CodeLength);
        var author = new Author(
            LedgerText.Line(LedgerText.Required(draft.Author.Post, "name of the author", LedgerText.WhoLength), "name of the author"),
            Line(draft.Author.Account, "account"),
            Line(draft.Author.OnBehalfOf, "post on whose behalf the change is made"));
        var reason = LedgerText.Line(LedgerText.Checked(draft.Reason, "reason", LedgerText.ReasonLength), "reason");
        var source = LedgerText.Checked(draft.Source, "source", LedgerText.SourceLength);
        var folder = draft.Folder is null ? null : LedgerText.Required(draft.Folder, "workspace's name", LedgerText.CodeLength);
        using var proposal = await Proposal.GatherAsync(draft, cancellation);
        var patience = new Patience(dialect, clock, caller);
        try
        {
            return await patience.TryAsync(() => WriteAsync(code, draft with { Author = author, Reason = reason, Source = source, Folder = folder }, proposal, cancellation), cancellation);
        }
        catch (Exception e) when (_sent is not null && e is not LedgerException { Problem: LedgerProblem.NotReplicated or LedgerProblem.CommitUnanswered })
        {
            throw Session.Unanswered(dialect.Address, e);
        }
    }

    private static string? Line(string? text, string what) =>
        LedgerText.Optional(text, what, LedgerText.WhoLength) is { } line ? LedgerText.Line(line, what) : null;

    private async Task<CommitResult> WriteAsync(string code, ChangeDraft draft, Proposal proposal, CancellationToken cancellation)
    {
        await using var session = await TurnAsync(code, draft.Doing, cancellation);
        if (await FindUnansweredAsync(session, code, cancellation) is { } written)
            return written;
        var head = await Position.OfHeadAsync(session, code, cancellation);
        if (draft.BasedOn is { } seen && (head is null || seen > head.Change))
            throw Position.NotFound(code, seen, head?.Change);
        using var found = await NewFacts.FindAsync(session, head, proposal, draft, cancellation);
        var previous = head is null ? null : await ChangeRows.FindAsync(session, code, head.Change, cancellation);
        await RefuseStaleAsync(session, code, draft, previous, found, cancellation);
        if (found.Count == 0)
        {
            if (head is not null && await NoteWordsAsync(session, head.Organisation, head.Change, draft, cancellation)) await session.CommitAsync(cancellation);
            return new CommitResult.NothingNew(head?.Change);
        }

        var unsealed = new Change(
            previous?.Number.Next() ?? ChangeNumber.First,
            await StampAsync(session, code, previous, cancellation),
            draft.Author,
            draft.Reason,
            draft.Source,
            found.Definitions.Count,
            found.Observations.Count,
            found.Blobs.Count,
            previous?.Hash ?? ChangeHash.None,
            ChangeHash.None);
        var number = head?.Organisation ?? await OrganisationRows.AddAsync(session, code, cancellation);
        var dictionaries = await Dictionaries.LoadAsync(session, number, proposal.Observations.Series, cancellation);
        using var writer = new ChangeWriter(session, dictionaries, number, code, unsealed);
        foreach (var fact in found.Definitions)
            writer.Add(fact);
        await writer.AddAsync(WithProgress(found.Observations, draft.Written), cancellation);
        foreach (var blob in found.Blobs)
            writer.Add(blob.Read());
        var change = await writer.FinishAsync(cancellation);
        if (draft.Folder is { } folder) await FolderRows.AddAsync(session, number, folder, change.Number, cancellation);
        await NoteWordsAsync(session, number, change.Number, draft, cancellation);
        _sent = change;
        try
        {
            await session.CommitAsync(cancellation);
        }
        catch (Exception e) when (!dialect.MayHaveCommitted(e))
        {
            _sent = null;
            throw;
        }

        return new CommitResult.Committed(change);
    }

    private static async Task<bool> NoteWordsAsync(Session session, int organisation, ChangeNumber change, ChangeDraft draft, CancellationToken cancellation)
    {
        if (draft.Folder is not { } folder || draft.Words is not { Count: > 0 } words) return false;
        await FolderFactRows.AddAsync(session, organisation, folder, change.Value, words.Hashes(), cancellation);
        return true;
    }

    /// <summary>Holding the organisation's lock, finds whether the unanswered change was written; null means that it must be written again.</summary>
    private async Task<CommitResult?> FindUnansweredAsync(Session session, string code, CancellationToken cancellation)
    {
        if (_sent is not { } lost)
            return null;
        var there = await ChangeRows.FindAsync(session, code, lost.Number, cancellation);
        if (there?.Hash != lost.Hash)
        {
            _sent = null;
            caller.Tell?.Invoke("The connection was lost during the commit. The change was not written; it is written now.");
            return null;
        }

        await dialect.AwaitEarlierCommitsAsync(session, cancellation);
        await session.CommitAsync(cancellation);
        caller.Tell?.Invoke("The connection was lost during the commit. The change was written in full.");
        return new CommitResult.Committed(lost);
    }

    private async Task<Session> TurnAsync(string code, Action<string>? doing, CancellationToken cancellation)
    {
        if (doing is null) return await dialect.WriteAsync(code, cancellation);
        var waits = false;
        Session session;
        // Start the timer once the store answers: a failover is not a wait for another writer.
        await using (var timer = clock.CreateTimer(_ => Wait(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan))
            session = await dialect.WriteAsync(code, () => timer.Change(TellAfter, Timeout.InfiniteTimeSpan), cancellation);
        if (waits) doing("writing");
        return session;

        void Wait()
        {
            waits = true;
            doing("waiting for another writer to finish");
        }
    }

    private static IEnumerable<ObservationFact> WithProgress(NovelFacts facts, Action<int>? written)
    {
        var count = 0;
        foreach (var fact in facts.InOrder())
        {
            yield return fact;
            if (++count % FactsBetweenReports == 0) written?.Invoke(count);
        }
    }

    private static async Task RefuseStaleAsync(Session session, string code, ChangeDraft draft, Change? head, NewFacts found, CancellationToken cancellation)
    {
        if (draft.StaleWhen == StaleWhen.AnythingChanged && head is not null && head.Number != draft.BasedOn)
            throw new LedgerConflictException(draft.BasedOn, head, found.ConflictKeys, found.Conflicts);
        if (found.Intervening is { } intervening)
        {
            var change = await ChangeRows.FindAsync(session, code, intervening, cancellation);
            throw new LedgerConflictException(draft.BasedOn, change!, found.ConflictKeys, found.Conflicts);
        }

        if (draft.CheckedAt is { } seen && head is not null && head.Number != seen)
            throw new LedgerConflictException(seen, head, [], 0);
    }

    // A change is never earlier than the one before. Within the slack, or where the writer vouches for the clock, it takes the previous time.
    private async Task<DateTimeOffset> StampAsync(Session session, string code, Change? previous, CancellationToken cancellation)
    {
        var now = Instant.ToMilliseconds(await dialect.NowAsync(session, clock, cancellation));
        if (previous is null || previous.At <= now) return now;
        if (previous.At - now <= ClockSlack || caller.ClockIsRight) return previous.At;
        throw new LedgerException(
            LedgerProblem.ClockIsWrong,
            FormattableString.Invariant($"found that the last change of {code}, number {previous.Number}, was made at {previous.At.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z, and the clock says {now.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z: one of the two is wrong"),
            "nothing was changed; set the clock right. If it is right now and was wrong then, use --clock-is-right: the change then takes the time of the one before it");
    }
}
