using System.CommandLine;
using Plumbline.App.Access;
using Plumbline.App.Correcting;
using Plumbline.App.Ledger;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Ledger;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline undo N</c>: reverses everything that a change wrote, as a new change.</summary>
internal static class UndoCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var change = new Argument<string>("N") { Description = "The number of the change in plumbline changes." };
        var reason = OneLine.Of(new Option<string?>("--reason") { Description = "The reason; by default that it undoes the change.", HelpName = "TEXT" });
        var command = new Command("undo", "Reverse everything that a change wrote, as a new change; nothing is deleted.") { change, reason };
        var store = StoreOptions.AddTo(streams, command, writes: true);
        var who = Writer.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var text = parsed.GetRequiredValue(change);
            if (!ChangeNumber.TryParse(text, provider: null, out var number)) throw new RefusedException($"N: found “{text}”; expected the number of a change: 1, 2, 3 …");
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Write, cancellation);
            var organisation = await store.OrganisationAsync(parsed, ledger, cancellation);
            await store.WarnOfClockAsync(ledger, organisation, [], cancellation);
            await WithdrawCommand.DescribeAsync(streams, await UndoChange.RunAsync(ledger, organisation, number, Actor.OwnMachine(Writer.Name(parsed, who)), parsed.GetValue(reason), cancellation));
            return ExitCode.Done;
        });
        return command;
    }
}
