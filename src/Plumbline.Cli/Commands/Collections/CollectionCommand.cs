using System.CommandLine;
using Plumbline.App.Collections;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Collections;
using Plumbline.Core.Periods;

namespace Plumbline.Cli.Commands.Collections;

/// <summary><c>plumbline collection</c>: line lists, their events and the figures counted from them.</summary>
internal static class CollectionCommand
{
    internal static Command Create(StandardStreams streams) => new("collection", "Line lists of events, and the indicators counted from them.")
    {
        CreateList(streams), CollectionImportCommand.Create(streams), CollectionCountCommand.Create(streams), CreateBreakdown(streams),
    };

    internal static Argument<string> CodeArgument() => new("CODE") { Description = "The line list, by its code." };

    internal static CollectionDefinition Find(OrganisationDefinitions definitions, string code) =>
        definitions.Workspace.Collections.FirstOrDefault(collection => collection.Code.ToString() == code)
        ?? throw new RefusedException(definitions.Workspace.Collections.Count == 0
            ? $"CODE: found “{code}”; {definitions.Picture.Settings.Name} has no line list"
            : $"CODE: found “{code}”; expected one of {string.Join(", ", definitions.Workspace.Collections.Select(collection => collection.Code))}");

    internal static Option<string> PeriodOption(string what) => new("--period") { Description = what, HelpName = "P", Required = true };

    internal static Period Read(string text, OrganisationDefinitions definitions) =>
        RefusedException.Unless(Period.Parse(text, definitions.Picture.Settings.Calendar), "--period");

    private static Command CreateList(StandardStreams streams)
    {
        var command = new Command("list", "The line lists.");
        var store = StoreOptions.AddTo(streams, command, asAt: true);
        var format = ResultOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Read, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var lists = definitions.Workspace.Collections.ToAsyncEnumerable().Select(async (collection, stop) => await ReadLineList.RunAsync(ledger, definitions, collection, stop));
            await Results.WriteAsync(streams, format.Of(parsed), CollectionsTable.Table, lists, cancellation: cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateBreakdown(StandardStreams streams)
    {
        var (code, period) = (CodeArgument(), PeriodOption("The period whose events are counted."));
        var by = new Option<string>("--by") { Description = "The column whose words are counted: theme, outcome.", HelpName = "COLUMN", Required = true };
        var command = new Command("breakdown", "Count the events of a period by the words of a column.") { code, period, by };
        var store = StoreOptions.AddTo(streams, command, asAt: true);
        var format = ResultOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Read, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var collection = Find(definitions, parsed.GetRequiredValue(code));
            var column = parsed.GetRequiredValue(by);
            if (collection.PlaceOf(column) < 0)
                throw new RefusedException($"--by: found “{column}”; expected one of {string.Join(", ", collection.Columns.Select(one => one.Name))}");
            var at = Read(parsed.GetRequiredValue(period), definitions);
            var list = await ReadLineList.RunAsync(ledger, definitions, collection, cancellation);
            await Results.WriteAsync(streams, format.Of(parsed), BreakdownTable.Of(column), list.Breakdown(column, at));
            return ExitCode.Done;
        });
        return command;
    }
}
