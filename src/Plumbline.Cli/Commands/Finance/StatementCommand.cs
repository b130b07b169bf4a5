using System.CommandLine;
using Plumbline.App.Finance;
using Plumbline.App.Ledger;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Cli.Terminal.Tables;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Periods;

namespace Plumbline.Cli.Commands.Finance;

/// <summary><c>plumbline statement NAME</c>: a statement of the accounts; without a name, which there are.</summary>
internal static class StatementCommand
{
    private static readonly Readable<StatementDefinition> Readable = new(StatementTables.Statements) { Nothing = "No statement is defined: statements/NAME.yaml defines one." };

    internal static Command Create(StandardStreams streams)
    {
        var name = new Argument<string?>("NAME") { Description = "The statement; without it, which there are.", Arity = ArgumentArity.ZeroOrOne };
        var period = new Option<string?>("--period") { Description = "The month with which it ends; by default the latest with a figure of its lines.", HelpName = "P" };
        var unit = new Option<string?>("--unit") { Description = "The unit of a statement that names none; by default the top one.", HelpName = "U" };
        var command = new Command("statement", "A statement of the accounts at the end of a month, with its sums, variances and movements.") { name, period, unit };
        var store = StoreOptions.AddTo(streams, command, asAt: true);
        var format = ResultOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Read, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var picture = definitions.Picture;
            if (parsed.GetValue(name) is not { } asked)
            {
                await Results.WriteAsync(streams, format.Of(parsed), StatementTables.Statements, [.. picture.Values.Of<StatementDefinition>().OrderBy(static one => one.Name, StringComparer.Ordinal)], Readable);
                return ExitCode.Done;
            }

            var statement = RefusedException.Unless(FindStatement.Run(picture, asked), name.Name);
            var where = parsed.GetValue(unit) is { } code ? RefusedException.Unless(KnownCode.Unit(code, picture), "--unit") : null;
            if (where is not null && statement.Unit is { } own && own != where) throw new RefusedException($"--unit: found {where}; expected {own}, of which the statement {statement.Name} is");
            FinanceNeed[] needs = [new FinanceNeed.Statement(statement.Name)];
            var at = parsed.GetValue(period) is { } text
                ? RefusedException.Unless(Period.Parse(text, picture.Settings.Calendar, Frequency.Month), "--period")
                : await ReadFinance.LatestAsync(ledger, definitions, where, needs, cancellation) ?? Period.Containing(streams.Today, Frequency.Month, picture.Settings.Calendar);
            var reading = (await ReadFinance.RunAsync(ledger, definitions, at, where, needs, cancellation)).Statements.GetValueOrDefault(statement.Name)
                ?? throw new RefusedException($"{name.Name}: found the statement {statement.Name} of {statement.Unit}, which is not there; expected a unit of units.csv in it");
            await Results.WriteAsync(streams, format.Of(parsed), StatementTables.Of(reading), StatementTableRow.Of(reading), new Readable<StatementTableRow>(StatementTables.ForPeople(reading)));
            return ExitCode.Done;
        });
        return command;
    }
}
