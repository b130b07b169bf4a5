using System.CommandLine;
using Plumbline.App.BoardAssurance;
using Plumbline.App.BoardAssurance.Tables;
using Plumbline.App.Ledger;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Cli.Terminal.Tables;
using Plumbline.Core.Periods;

namespace Plumbline.Cli.Commands.Assurance;

/// <summary><c>plumbline objectives</c>: the measures of each objective, with their positions in the paper's words.</summary>
internal static class ObjectivesCommand
{
    private static readonly Readable<MeasureRow> Readable = new(ObjectiveTables.MeasuresForPeople) { IsGrouped = true, Nothing = "No objective has a measure." };

    internal static Command Create(StandardStreams streams)
    {
        var period = SpanOption.Optional("the latest for which an opinion or an answer is recorded, else this month");
        var command = new Command("objectives", "The measures of each objective, with their positions at the end of a span.") { period };
        var store = StoreOptions.AddTo(streams, command, asAt: true);
        var format = ResultOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Read, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var day = DayOfReading.Of(streams, parsed, store, definitions);
            var span = await SpanOption.ReadAsync(ledger, definitions, parsed.GetValue(period), cancellation) ?? Period.Containing(day, Frequency.Month, definitions.Picture.Settings.Calendar);
            var reading = await ReadAssurance.RunAsync(ledger, definitions, span, AssuranceDay.Of(definitions, span, streams.Today), cancellation);
            await Results.WriteAsync(streams, format.Of(parsed), ObjectiveTables.Measures, MeasureRow.Of(reading), Readable);
            return ExitCode.Done;
        });
        return command;
    }
}
