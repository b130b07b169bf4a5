using System.CommandLine;
using System.Globalization;
using Plumbline.App.Ledger;
using Plumbline.Core.Ledger;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline changes</c>: the ledger, a line a change; <c>--facts N</c> what one wrote; <c>--verify</c> recomputes its chain.</summary>
internal static class ChangesCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var since = new Option<string?>("--since") { Description = "Only the changes after this one.", HelpName = "N" };
        var verify = new Option<bool>("--verify") { Description = "Recompute every hash, and name the first break." };
        var facts = new Option<string?>("--facts") { Description = "What this change wrote: each figure and definition, and what was said before it.", HelpName = "N" };
        var command = new Command("changes", "The changes of the ledger, as CSV.") { since, facts, verify };
        var store = StoreOptions.AddTo(command);
        var json = ResultTable.AddJsonTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Read, cancellation);
            var organisation = await store.OrganisationAsync(parsed, ledger, cancellation);
            if (parsed.GetValue(verify)) return await VerifyAsync(streams, ledger, organisation, cancellation);
            if (Number(parsed, facts) is { } one) return await ChangeFactsTable.WriteAsync(streams, ledger, organisation, one, parsed.GetValue(json), cancellation);
            var after = Number(parsed, since);
            using var table = new ResultTable(streams, parsed.GetValue(json), ResultColumn.Number("change"), "time", "who", "reason", "source", ResultColumn.Number("facts"), "hash");
            await foreach (var change in ledger.ChangesAsync(organisation, after, cancellation))
            {
                table.Row(
                    change.Number.ToString(), change.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), change.Who, change.Reason, change.Source,
                    change.Facts.ToString(CultureInfo.InvariantCulture), change.Hash.ToString());
            }

            return PlumblineCommand.Done;
        });
        return command;
    }

    private static ChangeNumber? Number(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is not { } text ? null
        : ChangeNumber.TryParse(text, provider: null, out var number) ? number
        : throw new RefusedException($"{option.Name}: found “{text}”; expected the number of a change: 1, 2, 3 …");

    private static async Task<int> VerifyAsync(StandardStreams streams, ILedger ledger, string organisation, CancellationToken cancellation)
    {
        ChainVerification verification;
        using (var progress = new ProgressLine(streams))
            verification = await ledger.VerifyAsync(organisation, new Progress<LedgerProgress>(at => progress.Report(string.Create(CultureInfo.InvariantCulture, $"{at.Done:N0} of {at.Total:N0} facts"))), cancellation);
        await streams.Text.WriteLineAsync(Describe(organisation, verification));
        return verification.Intact ? PlumblineCommand.Done : PlumblineCommand.NeedsAttention;
    }

    private static string Describe(string organisation, ChainVerification verification) =>
        verification.FirstBreak is { } broken
            ? $"{organisation}: the chain breaks at change {broken.Change}: {broken.Found}"
            : string.Create(CultureInfo.InvariantCulture, $"{organisation}: {verification.Changes:N0} changes with {verification.Facts:N0} facts, every hash as it was written. Last: {verification.Head?.Number}, {verification.Head?.Hash}");
}
