using System.CommandLine;
using Plumbline.App.Correcting;
using Plumbline.App.Ledger;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Ledger;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline undo N</c>: everything a change wrote back to what it was before, as a change of its own.</summary>
internal static class UndoCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var change = new Argument<string>("N") { Description = "The change, as plumbline changes numbers it." };
        var reason = OneLine.Of(new Option<string?>("--reason") { Description = "Why; else that it undoes the change.", HelpName = "TEXT" });
        var command = new Command("undo", "Put everything a change wrote back to what it was before it, as a new change; nothing is deleted.") { change, reason };
        var store = StoreOptions.AddTo(streams, command, writes: true);
        var who = Writer.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var text = parsed.GetRequiredValue(change);
            if (!ChangeNumber.TryParse(text, provider: null, out var number)) throw new RefusedException($"N: found “{text}”; expected the number of a change: 1, 2, 3 …");
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Write, cancellation);
            var organisation = await store.OrganisationAsync(parsed, ledger, cancellation);
            await store.WarnOfClockAsync(ledger, organisation, [], cancellation);
            await WithdrawCommand.DescribeAsync(streams, await UndoChange.RunAsync(ledger, organisation, number, Writer.Name(parsed, who), parsed.GetValue(reason), cancellation));
            return ExitCode.Done;
        });
        return command;
    }
}
