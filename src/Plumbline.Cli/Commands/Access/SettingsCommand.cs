using System.CommandLine;
using Plumbline.App.Access;
using Plumbline.App.Correcting;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Definitions.Settings;
using Plumbline.App.Ledger;
using Plumbline.App.Tables;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Organisations;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Commands.Access;

/// <summary><c>plumbline settings [KEY [VALUE]]</c>: the settings of an organisation; with a value, changes one.</summary>
internal static class SettingsCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var key = new Argument<string?>("SETTING") { Description = $"The setting: {string.Join(", ", Setting.All.Select(static one => one.Key))}.", Arity = ArgumentArity.ZeroOrOne };
        var value = new Argument<string?>("VALUE") { Description = "What is to stand there; “” leaves it blank.", Arity = ArgumentArity.ZeroOrOne };
        var reason = OneLine.Of(new Option<string?>("--reason") { Description = "Why, with a value.", HelpName = "TEXT" });
        var command = new Command("settings", "The settings of an organisation; with a value, change one, as a change with its reason.") { key, value, reason };
        var store = StoreOptions.AddTo(streams, command, writes: true);
        var who = Writer.AddTo(command);
        var format = ResultOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var asked = parsed.GetValue(key) is { } text ? Known(text, key.Name) : null;
            var isWriting = asked is not null && parsed.GetResult(value)?.Tokens is { Count: > 0 };
            await using var ledger = await store.OpenAsync(parsed, isWriting ? OpenMode.Write : OpenMode.Read, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var settings = definitions.Picture.Settings;
            if (!isWriting)
            {
                await Results.WriteAsync(streams, format.Of(parsed), Table(settings), asked is null ? Setting.All : [asked]);
                return ExitCode.Done;
            }

            var changed = RefusedException.Unless(asked!.Set(settings, parsed.GetValue(value)), value.Name);
            if (parsed.GetValue(reason)?.Trim() is not { Length: > 0 } why) throw new RefusedException("--reason: found nothing; expected why the setting is changed");
            await store.WarnOfClockAsync(ledger, settings.Code, [], cancellation);
            await WithdrawCommand.DescribeAsync(streams, await ChangeSettings.RunAsync(ledger, Actor.OwnMachine(Writer.Name(parsed, who)), definitions, changed, why, cancellation));
            return ExitCode.Done;
        });
        return command;
    }

    private static Setting Known(string text, string name) => Setting.All.FirstOrDefault(one => one.Key == text)
        ?? throw new RefusedException($"{name}: {Problem.With(text, $"one of {string.Join(", ", Setting.All.Select(static one => one.Key))}{Spelling.Suggestion(text, Setting.All.Select(static one => one.Key))}")}");

    private static Table<Setting> Table(OrganisationSettings settings) => new Table<Setting>("settings")
        .Text("setting", static one => one.Key)
        .Text("value", one => one.Read(settings))
        .Text("what it is", static one => one.Hint);
}
