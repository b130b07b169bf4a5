using System.CommandLine;
using Plumbline.App.Access;
using Plumbline.App.Actions;
using Plumbline.App.Ledger;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;

namespace Plumbline.Cli.Commands.Actions;

/// <summary><c>plumbline action add ABOUT…</c>: adds an action, as a change.</summary>
internal static class ActionAddCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var about = new Argument<string[]>("ABOUT") { Description = "What it is about: one or several references, such as risk/3163 or indicator/falls.", Arity = ArgumentArity.OneOrMore };
        var what = new Option<string>("--what") { Description = "What is to be done.", HelpName = "TEXT", Required = true };
        var owner = OneLine.Of(new Option<string>("--owner") { Description = "The job title of who answers for it, never a person's name.", HelpName = "TITLE", Required = true });
        var due = new Option<string>("--due") { Description = "The day by which it is to be done.", HelpName = "DAY", Required = true };
        var code = new Option<string?>("--code") { Description = "Its code; by default made from what it is about, with a number.", HelpName = "CODE" };
        var reason = OneLine.Of(new Option<string?>("--reason") { Description = "Why; by default that it is a new action.", HelpName = "TEXT" });
        var command = new Command("add", "Add an action, as a change.") { about, what, owner, due, code, reason };
        var store = StoreOptions.AddTo(streams, command, writes: true);
        var who = Writer.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Write, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var problems = new TypedProblems<ActionField>((ActionField.About, about.Name));
            var typed = new TypedAction(parsed.GetValue(code), string.Join(' ', parsed.GetRequiredValue(about)), parsed.GetRequiredValue(what), parsed.GetRequiredValue(owner), parsed.GetRequiredValue(due));
            var action = problems.Unless(await typed.ReadAsync(ledger, definitions, before: null, streams.Today, problems.Add, cancellation));
            await store.WarnOfClockAsync(ledger, definitions.Picture.Settings.Code, [], cancellation);
            var why = parsed.GetValue(reason)?.Trim() is { Length: > 0 } given ? given : $"Action {action.Code} added";
            var result = await WriteAction.RunAsync(ledger, definitions, Actor.OwnMachine(Writer.Name(parsed, who)), action, why, definitions.Position.Number, cancellation);
            await ChangeWords.WriteAsync(streams, result, $"action {action.Code}, due {parsed.GetRequiredValue(due).Trim()}");
            return ExitCode.Done;
        });
        return command;
    }
}
