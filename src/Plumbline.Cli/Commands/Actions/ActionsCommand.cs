using System.CommandLine;
using Plumbline.App.Actions;
using Plumbline.App.Ledger;
using Plumbline.App.References;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Cli.Terminal.Tables;
using Plumbline.Core.Actions;
using Plumbline.Core.References;

namespace Plumbline.Cli.Commands.Actions;

/// <summary><c>plumbline actions</c>: the log of actions.</summary>
internal static class ActionsCommand
{
    // Overdue ones first, then by the day by which they are due; ended ones last.
    private static readonly Readable<ActionRow> Readable = new(ActionsTable.ForPeople)
    {
        IsGrouped = true,
        Order = static row => row.Action.State is ActionState.Open ? row.Action.Due?.DayNumber ?? int.MaxValue - 1 : int.MaxValue,
        Nothing = "No action is recorded.",
    };

    internal static Command Create(StandardStreams streams)
    {
        var overdue = new Option<bool>("--overdue") { Description = "Only actions that are open and were due before today, or the day of --as-at." };
        var about = new Option<string?>("--about") { Description = "Only actions about this.", HelpName = "REF" };
        var command = new Command("actions", "The actions, what they are about and by when they are due.") { overdue, about };
        var store = StoreOptions.AddTo(streams, command, asAt: true);
        var format = ResultOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Read, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var log = await ReadActions.RunAsync(ledger, definitions, cancellation);
            var entries = log.Entries.AsEnumerable();
            if (parsed.GetValue(about) is { } text)
            {
                var reference = RefusedException.Unless(Reference.Parse(text, definitions.Picture.Settings.Calendar), about.Name);
                if (!log.About(reference).Any() && await CheckReference.RunAsync(ledger, definitions, reference, cancellation) is { } problem) throw new RefusedException($"{about.Name}: {problem}");
                entries = log.About(reference);
            }

            var day = DayOfReading.Of(streams, parsed, store, definitions);
            var rows = entries.Select(entry => new ActionRow(entry, day));
            var isNarrowed = parsed.GetValue(overdue) || parsed.GetValue(about) is not null;
            await Results.WriteAsync(
                streams, format.Of(parsed), ActionsTable.Table, parsed.GetValue(overdue) ? rows.Where(static row => row.IsOverdue) : rows, isNarrowed ? Readable with { Nothing = "No action is so." } : Readable);
            return ExitCode.Done;
        });
        return command;
    }
}
