using System.CommandLine;
using Plumbline.App.Ledger;
using Plumbline.App.Publishing;
using Plumbline.App.Risks;
using Plumbline.App.Risks.Reading;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Cli.Terminal.Tables;

namespace Plumbline.Cli.Commands.Risks;

/// <summary><c>plumbline risks</c>: the register, and how each risk moved.</summary>
internal static class RisksCommand
{
    // Open risks first, the highest score first.
    private static readonly Readable<RiskRow> Readable = new(RisksTable.ForPeople)
    {
        IsGrouped = true,
        Order = static row => row.Standing.IsClosed ? 1 : -(row.Entry.Current?.Score.Value ?? 0),
        Nothing = "No risk is recorded.",
    };

    internal static Command Create(StandardStreams streams)
    {
        var open = new Option<bool>("--open") { Description = "Only risks that are open." };
        var since = new Option<string?>("--since") { Description = "What the movement is compared with: the register at a change, on a day, or as an edition told it; by default the last edition.", HelpName = "SINCE" };
        var command = new Command("risks", "The risks with their gradings in force, and how each has moved.") { open, since };
        var store = StoreOptions.AddTo(streams, command, asAt: true);
        var format = ResultOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Read, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var from = parsed.GetValue(since) is { } text
                ? RefusedException.Unless(RegisterSince.Parse(text, definitions.Picture.Settings.Calendar, definitions.Position.Number, await ReadEditions.OfThisLedgerAsync(ledger, definitions, cancellation)), since.Name)
                : null;
            var rows = await ReadRisks.RunAsync(ledger, definitions, DayOfReading.Of(streams, parsed, store, definitions), from, cancellation);
            await Results.WriteAsync(streams, format.Of(parsed), RisksTable.Table, parsed.GetValue(open) ? rows.Where(static row => !row.Standing.IsClosed) : rows, Readable);
            return ExitCode.Done;
        });
        return command;
    }
}
