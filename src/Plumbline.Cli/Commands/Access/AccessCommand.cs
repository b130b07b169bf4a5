using System.CommandLine;
using System.Globalization;
using Plumbline.App.Access.Logging;
using Plumbline.App.Ledger;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Cli.Terminal.Tables;
using Plumbline.Core.Text;
using static Plumbline.Cli.Commands.Access.AccountArgument;

namespace Plumbline.Cli.Commands.Access;

/// <summary><c>plumbline access</c>: the access log, newest first; <c>--verify</c> recomputes its hashes.</summary>
internal static class AccessCommand
{
    private const int FewestDigits = 12;

    internal static Command Create(StandardStreams streams)
    {
        var since = new Option<string?>("--since") { Description = "Only from this day on.", HelpName = "DAY" };
        var account = new Option<string?>("--account") { Description = "Only what was done with this account.", HelpName = "ACCOUNT" };
        var what = new Option<string?>("--what") { Description = $"Only this: {string.Join(", ", Names<AccessEvent>.All)}.", HelpName = "WHAT" };
        var verify = new Option<bool>("--verify") { Description = "Recompute every hash, and print the last one." };
        var head = new Option<string?>("--head") { Description = "With --verify: the entry N must have this hash (its first 12 digits or more), as it was written down.", HelpName = "N:HASH" };
        var command = new Command("access", "The access log: who signed in, what was refused, given, ended and taken out. Newest first; that it is read is an entry too.") { since, account, what, verify, head };
        var store = StoreOptions.AddTo(streams, command, organisation: false);
        var format = ResultOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, parsed.GetValue(verify) ? OpenMode.Read : OpenMode.Write, cancellation);
            if (parsed.GetValue(verify)) return await VerifyAsync(streams, ledger, parsed.GetValue(head), cancellation);
            if (parsed.GetValue(head) is not null) throw new RefusedException("--head: found no --verify; expected both");
            var query = new AccessQuery
            {
                Since = parsed.GetValue(since) is { } day ? new DateTimeOffset(DayOptions.Day(day, since.Name), TimeOnly.MinValue, TimeSpan.Zero) : null,
                Account = parsed.GetValue(account) is { } text ? (await FindAsync(ledger, text, account.Name, cancellation)).Number : null,
                What = parsed.GetValue(what) is { } word ? RefusedException.Unless(Names<AccessEvent>.Parse(word), what.Name) : null,
            };
            await Results.WriteAsync(streams, format.Of(parsed), AccessLogTable.Table, (await ReadAccessLog.RunAsync(ledger, Owner, query, cancellation)).Entries, new Readable<AccessEntry>(AccessLogTable.ForPeople));
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<int> VerifyAsync(StandardStreams streams, ILedger ledger, string? head, CancellationToken cancellation)
    {
        var verified = await VerifyAccessLog.RunAsync(ledger, Owner, cancellation);
        // It claims no more, because anyone who can write to the store could have rewritten the whole log.
        await streams.Text.WriteLineAsync(verified.Found is { } found ? $"{ledger.Address}: the access log: {found}"
            : verified.Last is { } last ? string.Create(CultureInfo.InvariantCulture, $"{ledger.Address}: {verified.Entries:N0} {(verified.Entries == 1 ? "entry" : "entries")} of the access log, consistent with their own hashes; last {last.Number} {last.Hash}")
            : $"{ledger.Address}: the access log has no entry");
        if (head is null) return verified.Found is null ? ExitCode.Done : ExitCode.NeedsAttention;
        if (head.Split(':') is not [var number, { Length: >= FewestDigits } digits] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place))
            throw new RefusedException($"--head: {Problem.With(head, "an entry's number and the first 12 digits of its hash, as 12:1a2b3c4d5e6f")}");
        var entry = await VerifyAccessLog.FindAsync(ledger, Owner, place, cancellation);
        var holds = entry?.Hash.StartsWith(digits, StringComparison.OrdinalIgnoreCase) is true;
        await streams.Text.WriteLineAsync(holds ? $"entry {place} is the one that was written down" : entry is null ? $"found no entry {place}; expected one with the hash {digits}: the end of the log was cut off" : $"found entry {place} with the hash {entry.Hash}; expected {digits}");
        return holds && verified.Found is null ? ExitCode.Done : ExitCode.NeedsAttention;
    }
}
