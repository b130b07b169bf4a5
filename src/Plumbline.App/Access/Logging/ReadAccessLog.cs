using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;
using Plumbline.Core.Text;

namespace Plumbline.App.Access.Logging;

/// <summary>Which entries of the access log are asked for.</summary>
public sealed record AccessQuery
{
    /// <summary>Those from this time on; null for all.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Those before this time; null for all.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Those of this account; null for all.</summary>
    public AccountNumber? Account { get; init; }

    /// <summary>Those of this kind; null for all.</summary>
    public AccessEvent? What { get; init; }

    /// <summary>Those of this organisation; null for all.</summary>
    public string? Organisation { get; init; }

    /// <summary>How many are left out at the beginning.</summary>
    public int Skip { get; init; }

    /// <summary>How many at most; null for all.</summary>
    public int? Take { get; init; }
}

/// <summary>Some entries of the access log.</summary>
/// <param name="Entries">The entries, newest first.</param>
/// <param name="Count">How many there are with those that were left out.</param>
public sealed record AccessPage(IReadOnlyList<AccessEntry> Entries, int Count);

/// <summary>Reads the access log. That it was read is an entry itself.</summary>
public static class ReadAccessLog
{
    /// <summary>Reads entries, newest first. Whoever reads the log of some organisations sees the entries of those alone; what concerns none is for whoever reads the log of all.</summary>
    /// <exception cref="NotAllowedException">The actor reads the log of no organisation.</exception>
    public static Task<AccessPage> RunAsync(ILedger ledger, Actor actor, AccessQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(query);
        actor.DemandAnywhere(Operation.ReadAccessLog);
        var now = ledger.Beside.Now;
        return ledger.Beside.WriteAsync(
            async session =>
            {
                var seen = actor.MayEverywhere(Operation.ReadAccessLog)
                    ? null
                    : (await session.ListAsync("SELECT DISTINCT organisation FROM access_log", values: null, static row => row.GetString(0), cancellation)).FindAll(code => code.Length > 0 && actor.May(Operation.ReadAccessLog, code));
                var where = $"""
                    WHERE (@since IS NULL OR at >= @since) AND (@before IS NULL OR at < @before) AND (@account IS NULL OR account = @account)
                        AND (@what IS NULL OR what = @what) AND (@organisation IS NULL OR organisation = @organisation){(seen is null ? "" : $" AND {session.Dialect.In("organisation", "seen")}")}
                    """;
                var values = new Dapper.DynamicParameters(new
                {
                    since = query.Since?.ToUnixTimeMilliseconds(),
                    before = query.Before?.ToUnixTimeMilliseconds(),
                    account = query.Account?.Text,
                    what = query.What is { } what ? Names<AccessEvent>.Of(what) : null,
                    organisation = query.Organisation,
                    skip = query.Skip,
                    take = query.Take ?? int.MaxValue,
                });
                if (seen is not null) values.Add("seen", session.Dialect.List(seen));
                var count = await session.ListAsync($"SELECT count(*) FROM access_log {where}", values, static row => row.GetInt64(0), cancellation);
                var entries = await session.ListAsync($"{AccessLog.Columns} {where} ORDER BY number DESC LIMIT @take OFFSET @skip", values, AccessLog.Read, cancellation);
                await AccessLog.NoteAsync(session, now, AccessEvent.LogRead, actor.Account, query.Organisation ?? "", FormattableString.Invariant($"{entries.Count} entries"), cancellation);
                return new AccessPage(entries, (int)count[0]);
            },
            cancellation);
    }
}
