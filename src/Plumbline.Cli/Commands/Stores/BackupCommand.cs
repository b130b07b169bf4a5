using System.CommandLine;
using System.Globalization;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;

namespace Plumbline.Cli.Commands.Stores;

/// <summary><c>plumbline backup FILE</c>: writes the whole store to one file, while others work.</summary>
internal static class BackupCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var file = new Argument<string>("FILE") { Description = "The file to write." };
        var overwrite = Overwrite("the file");
        var command = new Command("backup", "Write the whole store into one file while others work, then read it back and verify it. A copy of the .db file alone is not a backup: the latest changes are in files beside it until the last user closes the store.") { file, overwrite };
        var store = StoreOptions.AddTo(streams, command, organisation: false);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Read, cancellation);
            await DescribeAsync(streams, "verified", await ledger.BackupAsync(StoreAddress.ParseFile(parsed.GetRequiredValue(file)), parsed.GetValue(overwrite), cancellation));
            return ExitCode.Done;
        });
        return command;
    }

    internal static Option<bool> Overwrite(string what) => new("--overwrite") { Description = $"Replace {what} if it exists." };

    internal static async Task DescribeAsync(StandardStreams streams, string what, IReadOnlyList<OrganisationEntry> organisations)
    {
        foreach (var entry in organisations)
            await streams.Errors.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{entry.Code}: {what} up to change {entry.Head.Number}, {entry.Head.Hash}"));
    }
}
