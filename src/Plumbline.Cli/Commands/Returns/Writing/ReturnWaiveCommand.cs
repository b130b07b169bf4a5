using System.CommandLine;
using Plumbline.App.Access;
using Plumbline.App.Ledger;
using Plumbline.App.Returns.Writing;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Returns.Records;

namespace Plumbline.Cli.Commands.Returns.Writing;

/// <summary><c>plumbline return waive FORM --unit U --period P --reason R</c>: says that a return need not be made, or does not apply.</summary>
internal static class ReturnWaiveCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var command = new Command("waive", "Say that a return need not be made this once, or that its form does not apply, as a change.");
        var which = ReturnOptions.AddTo(command);
        var reason = OneLine.Of(new Option<string?>("--reason") { Description = "Why; it stays with the return.", HelpName = "TEXT" });
        var notApplicable = new Option<bool>("--not-applicable") { Description = "The form does not apply to the unit for the period; a reason is then not needed." };
        command.Add(reason);
        command.Add(notApplicable);
        var store = StoreOptions.AddTo(streams, command, writes: true);
        var who = Writer.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var doesNotApply = parsed.GetValue(notApplicable);
            return RunAsync(streams, store, who, which, parsed, doesNotApply ? ReturnState.NotApplicable : ReturnState.Waived, reason, doesNotApply ? "does not apply" : "is waived", cancellation);
        });
        return command;
    }

    /// <summary>Writes what is said of a return.</summary>
    internal static async Task<int> RunAsync(
        StandardStreams streams, StoreOptions store, Option<string?> who, ReturnOptions which, ParseResult parsed, ReturnState state, Option<string?> note, string done, CancellationToken cancellation)
    {
        await using var ledger = await store.OpenAsync(parsed, OpenMode.Write, cancellation);
        var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
        var address = which.Of(parsed, definitions);
        var hand = await ReadReturn.RunAsync(ledger, definitions, address, cancellation: cancellation);
        var problems = new TypedProblems<ReturnPart>((ReturnPart.Reason, note.Name), (ReturnPart.Field, "return"));
        var settled = problems.Unless(SettleReturn.Read(hand, state, parsed.GetValue(note), problems.Add));
        await store.WarnOfClockAsync(ledger, definitions.Picture.Settings.Code, [], cancellation);
        var result = await SettleReturn.RunAsync(ledger, definitions, Actor.OwnMachine(Writer.Name(parsed, who)), settled, ReturnCommand.Now(streams), definitions.Position.Number, cancellation);
        await ChangeWords.WriteAsync(streams, result, $"{ReturnWords.Named(definitions.Picture, address)} {done}");
        return ExitCode.Done;
    }
}
