using System.CommandLine;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;

namespace Plumbline.Cli.Commands.Stores;

/// <summary><c>plumbline restore FILE</c>: a backup in place of a store.</summary>
internal static class RestoreCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var file = new Argument<string>("FILE") { Description = "The backup." };
        var overwrite = BackupCommand.Overwrite("what the store holds");
        var command = new Command("restore", "Put a backup in place of a store, wholly or not at all, after verifying it.") { file, overwrite };
        var store = StoreOptions.AddTo(streams, command, organisation: false);
        command.SetAction(async (parsed, cancellation) =>
        {
            var restored = await LedgerStore.RestoreAsync(StoreAddress.ParseFile(parsed.GetRequiredValue(file)), store.Address(parsed), parsed.GetValue(overwrite), streams.Time, cancellation);
            await BackupCommand.DescribeAsync(streams, "restored", restored);
            return ExitCode.Done;
        });
        return command;
    }
}
