using System.CommandLine;
using Plumbline.App.Access;
using Plumbline.App.Collections;
using Plumbline.App.Ledger;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Commands.Collections;

/// <summary><c>plumbline collection count CODE --period P</c>: counts a line list into figures, as one change with its reason.</summary>
internal static class CollectionCountCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var code = CollectionCommand.CodeArgument();
        var period = CollectionCommand.PeriodOption("The period; figures are counted for the periods that end in it.");
        var reason = ReasonOption();
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would change; change nothing." };
        var command = new Command("count", "Count a line list into its indicators and print what changes. Figures that are already right keep their printed form.") { code, period, reason, dryRun };
        var store = StoreOptions.AddTo(streams, command, writes: true);
        var who = Writer.AddTo(command);
        var format = ResultOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var isDry = parsed.GetValue(dryRun);
            var why = Reason(parsed, reason, isDry);
            await using var ledger = await store.OpenAsync(parsed, isDry ? OpenMode.Read : OpenMode.Write, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var collection = CollectionCommand.Find(definitions, parsed.GetRequiredValue(code));
            var at = CollectionCommand.Read(parsed.GetRequiredValue(period), definitions);
            var changes = await CountCollection.PreviewAsync(ledger, definitions, collection, at, cancellation);
            if (!isDry) await store.WarnOfClockAsync(ledger, definitions.Picture.Settings.Code, [], cancellation);
            var result = isDry || changes.Count == 0 ? null : await CountCollection.CommitAsync(ledger, definitions, collection, changes, Actor.OwnMachine(Writer.Name(parsed, who)), why, cancellation);
            await Results.WriteAsync(streams, format.Of(parsed), CountedChangesTable.Table, changes);
            await streams.Errors.WriteLineAsync(result is CommitResult.Committed(var change)
                ? $"{collection.Name}: change {change.Number}, {change.Hash.Short}: {change.Observations} figures."
                : $"{collection.Name}: {changes.Count} figures would change; nothing was changed.");
            return ExitCode.Done;
        });
        return command;
    }

    internal static Option<string?> ReasonOption() => OneLine.Of(new Option<string?>("--reason") { Description = "The reason, kept with the change.", HelpName = "TEXT" });

    internal static string Reason(ParseResult parsed, Option<string?> option, bool isDry) =>
        isDry ? "" : parsed.GetValue(option) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : throw new RefusedException($"--reason: {Problem.With(null, "why the figures change")}");
}
