using System.CommandLine;
using Plumbline.App.Correcting;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Cli.Terminal.Tables;
using Plumbline.Core.Ledger;

namespace Plumbline.Cli.Commands.Stores;

/// <summary><c>plumbline changes</c>: lists the ledger's changes; <c>--facts N</c> lists what one wrote; <c>--verify</c> recomputes the hash chain.</summary>
internal static class ChangesCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var since = new Option<string?>("--since") { Description = "Only the changes after this one.", HelpName = "N" };
        var verify = new Option<bool>("--verify") { Description = "Recompute every hash, of all organisations unless --org names one; look for tables, triggers and rows that Plumbline did not make." };
        var heads = new Option<string[]>("--head") { Description = "With --verify: the change N must have this hash (its first 12 digits or more), as recorded in a paper, minutes or a backup. ORG:N:HASH if there are several organisations.", HelpName = "N:HASH" };
        var facts = new Option<string?>("--facts") { Description = "What this change wrote: each figure and definition, with the version before it.", HelpName = "N" };
        var command = new Command("changes", "The changes of the ledger, with their hashes.") { since, facts, verify, heads };
        var store = StoreOptions.AddTo(streams, command);
        var format = ResultOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Read, cancellation);
            if (parsed.GetValue(verify))
            {
                var organisations = store.IsOrganisationGiven(parsed)
                    ? [await store.OrganisationAsync(parsed, ledger, cancellation)]
                    : (await ledger.OrganisationsAsync(cancellation)).Select(entry => entry.Code).ToList();
                var known = (parsed.GetValue(heads) ?? []).Select(text => RefusedException.Unless(KnownHead.Parse(text, organisations), "--head")).ToList();
                return await new VerifyChanges(streams, ledger).RunAsync(organisations, known, cancellation);
            }

            if (parsed.GetValue(heads) is { Length: > 0 }) throw new RefusedException("--head: found no --verify; expected both");
            var organisation = await store.OrganisationAsync(parsed, ledger, cancellation);
            if (Number(parsed, facts) is { } one) await Results.WriteAsync(streams, format.Of(parsed), ChangeFactsTable.Table, await ReadChange.RunAsync(ledger, organisation, one, cancellation));
            else await Results.WriteAsync(streams, format.Of(parsed), ChangesTable.Table, ledger.ChangesAsync(organisation, Number(parsed, since), cancellation), new Readable<Change>(ChangesTable.ForPeople), cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static ChangeNumber? Number(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is not { } text ? null
        : ChangeNumber.TryParse(text, provider: null, out var number) ? number
        : throw new RefusedException($"{option.Name}: found “{text}”; expected the number of a change: 1, 2, 3 …");
}
