using System.CommandLine;
using Plumbline.App.Checking;
using Plumbline.App.Ledger;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Cli.Terminal.Tables;
using Plumbline.Core.Checks;

namespace Plumbline.Cli.Commands.Checks;

/// <summary><c>plumbline check propose</c>: prints obvious checks that are not defined yet, as rows for checks.csv.</summary>
internal static class CheckProposeCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var command = new Command("propose", "Propose obvious checks that are not defined yet, as rows for checks.csv: parts of a total, a percentage of a fraction, two rows that were always equal.");
        var store = StoreOptions.AddTo(streams, command, asAt: true);
        var format = ResultOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Read, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var proposals = await RunChecks.ProposeAsync(ledger, definitions, cancellation);
            await Results.WriteAsync(streams, format.Of(parsed), ProposedChecksTable.Table, proposals.Select(proposal => proposal.Definition), new Readable<CheckDefinition>(ProposedChecksTable.Table) { Nothing = "There is no check to propose." });
            await streams.Errors.WriteLineAsync(proposals.Count == 0 ? "0 proposed." : $"{proposals.Count} proposed; add rows to checks.csv to make them checks.");
            return ExitCode.Done;
        });
        return command;
    }
}
