using System.CommandLine;
using Plumbline.App.Contracts;
using Plumbline.App.Contracts.Tables;
using Plumbline.App.Ledger;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Cli.Terminal.Tables;

namespace Plumbline.Cli.Commands.Contracts;

/// <summary><c>plumbline contracts</c>: how many requirements of each contract were green and red, month by month; with <c>--exceptions</c> those that stay red.</summary>
internal static class ContractsCommand
{
    private const int UsualMonths = 12;

    private static readonly Readable<ContractRow> Counts = new(ContractsTable.ForPeople) { IsGrouped = true };
    private static readonly Readable<ContractExceptionRow> Exceptions = new(ContractExceptionsTable.ForPeople) { IsGrouped = true };

    internal static Command Create(StandardStreams streams)
    {
        var period = new Option<string?>("--period") { Description = "The last month; by default the latest with a result of a contract or a figure of a requirement.", HelpName = "MONTH" };
        var months = new Option<string?>("--months") { Description = FormattableString.Invariant($"How many months, 1 to {ReadContracts.MostMonths}; by default {UsualMonths}."), HelpName = "N" };
        var exceptions = new Option<bool>("--exceptions") { Description = "The requirements that have been red for months in a row, with what is done about them." };
        var moreThan = new Option<string?>("--more-than") { Description = FormattableString.Invariant($"With --exceptions: for more than how many months, 0 to {ReadKpiExceptions.MostMonths}; by default {ReadKpiExceptions.UsualMonths}."), HelpName = "N" };
        var command = new Command("contracts", "How many requirements of each contract were green and red, month by month, and those that stay red.") { period, months, exceptions, moreThan };
        var store = StoreOptions.AddTo(streams, command, asAt: true);
        var format = ResultOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var isOfExceptions = parsed.GetValue(exceptions);
            if (isOfExceptions && parsed.GetValue(months) is not null) throw new RefusedException("--months: found with --exceptions; expected one of the two");
            if (!isOfExceptions && parsed.GetValue(moreThan) is not null) throw new RefusedException("--more-than: found without --exceptions; expected both");
            var count = parsed.GetValue(months) is { } asked ? RefusedException.Unless(FindInContracts.Months(asked), months.Name) : UsualMonths;
            var limit = parsed.GetValue(moreThan) is { } given ? RefusedException.Unless(FindInContracts.MoreThan(given), moreThan.Name) : ReadKpiExceptions.UsualMonths;
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Read, cancellation);
            using var progress = new ProgressLine(streams);
            progress.Report("judging the requirements");
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var month = parsed.GetValue(period) is { } text
                ? RefusedException.Unless(FindInContracts.Month(definitions, text), period.Name)
                : await ReadContracts.LatestAsync(ledger, definitions, cancellation)
                    ?? throw new RefusedException("--period: found nothing; expected a month such as 2020-03, since no contract has a result and no requirement a figure");
            var until = month.ToText(definitions.Picture.Settings.Language, full: true);
            if (isOfExceptions)
            {
                var rows = await ReadKpiExceptions.RunAsync(ledger, definitions, month, limit, cancellation);
                progress.Clear();
                var unknown = rows.Count > 0 ? 0 : (await ReadContracts.RunAsync(ledger, definitions, month, 1, cancellation)).RedByCountsAlone;
                var nothing = unknown == 0
                    ? FormattableString.Invariant($"In {until} no requirement is red for more than {limit} months in a row, and none is stated.")
                    : FormattableString.Invariant($"Which requirements are red for more than {limit} months in a row in {until} is not known: by the counts that are stated {unknown} were red, and contract-exceptions.csv does not say which.");
                await Results.WriteAsync(streams, format.Of(parsed), ContractExceptionsTable.Table, ContractExceptionRow.Of(rows), Exceptions with { Nothing = nothing });
                return ExitCode.Done;
            }

            var reading = await ReadContracts.RunAsync(ledger, definitions, month, count, cancellation);
            progress.Clear();
            await Results.WriteAsync(streams, format.Of(parsed), ContractsTable.Table, ContractRow.Of(reading), Counts with { Nothing = $"No contract has a requirement or a result in the months to {until}." });
            return ExitCode.Done;
        });
        return command;
    }
}
