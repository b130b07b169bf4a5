using System.CommandLine;
using Plumbline.App.Checking;
using Plumbline.App.Ledger;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;

namespace Plumbline.Cli.Commands.Checks;

/// <summary><c>plumbline check propose</c>: the obvious checks that nobody has defined, as rows for checks.csv.</summary>
internal static class CheckProposeCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var command = new Command("propose", "The obvious checks that are not defined: parts of a total, a percentage of a fraction, two rows that were always equal. As rows for checks.csv.");
        var store = StoreOptions.AddTo(streams, command, asAt: true);
        var json = Results.AddJsonTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Read, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var proposals = await RunChecks.ProposeAsync(ledger, definitions, cancellation);
            await Results.WriteAsync(streams, parsed.GetValue(json), ProposedChecksTable.Table, proposals.Select(proposal => proposal.Definition));
            await streams.Errors.WriteLineAsync($"{proposals.Count} proposed; none is made a check until it stands in checks.csv.");
            return ExitCode.Done;
        });
        return command;
    }
}
