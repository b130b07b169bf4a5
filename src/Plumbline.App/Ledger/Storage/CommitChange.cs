using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.Storage;

/// <summary>Makes a change of a draft: checks and orders it, leaves out what is not new, refuses it where it rests on a stale view, writes it.</summary>
internal sealed class CommitChange(Dialect dialect, TimeProvider clock)
{
    // A second without a word is nothing; the thirty that a writer has patience for would look like a fault.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1);

    public async Task<CommitResult> RunAsync(string organisation, ChangeDraft draft, CancellationToken cancellation)
    {
        var code = LedgerText.Required(organisation, "organisation", LedgerText.CodeLength);
        var who = LedgerText.Line(LedgerText.Required(draft.Who, "name of who makes the change", LedgerText.WhoLength), "name of who makes the change");
        var reason = LedgerText.Line(LedgerText.Checked(draft.Reason, "reason", LedgerText.ReasonLength), "reason");
        var source = LedgerText.Checked(draft.Source, "source", LedgerText.SourceLength);
        using var proposal = await Proposal.GatherAsync(draft, cancellation);

        await using var session = await TurnAsync(code, draft.Doing, cancellation);
        var head = await Position.OfHeadAsync(session, code, cancellation);
        if (draft.BasedOn is { } seen && (head is null || seen > head.Change))
            throw Position.NotFound(code, seen, head?.Change);
        var novelty = await Novelty.FindAsync(session, head, proposal, draft.BasedOn, cancellation);
        var previous = head is null ? null : await ChangeRows.FindAsync(session, code, head.Change, cancellation);
        await RefuseStaleAsync(session, code, draft, previous, novelty, cancellation);
        if (novelty.Definitions.Count + novelty.Observations.Marked == 0)
            return new CommitResult.NothingNew(head?.Change);

        var unsealed = new Change(
            previous?.Number.Next() ?? ChangeNumber.First,
            Now(previous),
            who,
            reason,
            source,
            novelty.Definitions.Count,
            novelty.Observations.Marked,
            previous?.Hash ?? ChangeHash.None,
            ChangeHash.None);
        var number = head?.Organisation ?? await OrganisationRows.AddAsync(session, code, cancellation);
        var dictionaries = await Dictionaries.LoadAsync(session, number, proposal.Observations.Series, cancellation);
        using var writer = new ChangeWriter(session, dictionaries, number, code, unsealed);
        foreach (var fact in novelty.Definitions)
            writer.Add(fact);
        await writer.AddAsync(New(proposal.Observations, novelty.Observations), cancellation);
        var change = await writer.FinishAsync(cancellation);
        await session.CommitAsync(cancellation);
        return new CommitResult.Committed(change);
    }

    private async Task<Session> TurnAsync(string code, Action<string>? doing, CancellationToken cancellation)
    {
        if (doing is null) return await dialect.WriteAsync(code, cancellation);
        var waits = false;
        Session session;
        await using (clock.CreateTimer(_ => Wait(), state: null, Silence, Timeout.InfiniteTimeSpan))
            session = await dialect.WriteAsync(code, cancellation);
        if (waits) doing("writing");
        return session;

        void Wait()
        {
            waits = true;
            doing("waiting for another to finish writing");
        }
    }

    private static IEnumerable<ObservationFact> New(HeldFacts facts, Marks isNew)
    {
        var place = 0;
        foreach (var fact in facts.InOrder())
        {
            if (isNew[place++]) yield return fact;
        }
    }

    private static async Task RefuseStaleAsync(Session session, string code, ChangeDraft draft, Change? head, Novelty novelty, CancellationToken cancellation)
    {
        if (draft.StaleWhen == StaleWhen.AnythingChanged && head is not null && head.Number != draft.BasedOn)
            throw new LedgerConflictException(draft.BasedOn, head, novelty.ConflictKeys, novelty.Conflicts);
        if (novelty.Intervening is { } intervening)
        {
            var change = await ChangeRows.FindAsync(session, code, intervening, cancellation);
            throw new LedgerConflictException(draft.BasedOn, change!, novelty.ConflictKeys, novelty.Conflicts);
        }

        if (draft.CheckedAt is { } seen && head is not null && head.Number != seen)
            throw new LedgerConflictException(seen, head, [], 0);
    }

    // A clock set back must not make a later change the earlier one.
    private DateTimeOffset Now(Change? previous)
    {
        var now = Instant.ToMilliseconds(clock.GetUtcNow());
        return previous is not null && previous.At > now ? previous.At : now;
    }
}
