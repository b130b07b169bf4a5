using System.CommandLine;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;

namespace Plumbline.Cli.Commands.Stores;

/// <summary><c>plumbline restore FILE</c>: replaces a store with a backup.</summary>
internal static class RestoreCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var file = new Argument<string>("FILE") { Description = "The backup." };
        var overwrite = BackupCommand.Overwrite("the store’s content");
        var command = new Command("restore", "Replace a store with a backup after verifying it, completely or not at all.") { file, overwrite };
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
