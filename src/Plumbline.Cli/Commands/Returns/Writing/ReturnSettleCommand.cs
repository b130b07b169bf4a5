using System.CommandLine;
using Plumbline.App.Access;
using Plumbline.App.Ledger;
using Plumbline.App.Returns.Writing;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Returns.Records;

namespace Plumbline.Cli.Commands.Returns.Writing;

/// <summary>What is said of a return that is not made: <c>plumbline return waive</c>, that it need not be made or does not apply; <c>plumbline return send-back</c>, that it is to be looked at again.</summary>
internal static class ReturnSettleCommand
{
    internal static Command CreateWaive(StandardStreams streams)
    {
        var notApplicable = new Option<bool>("--not-applicable") { Description = "The form does not apply to the unit for the period; --reason says why." };
        return Create(
            streams,
            new Command("waive", "Say that a return need not be made this once, or that its form does not apply, as a change."),
            new Option<string?>("--reason") { Description = "Why; it stays with the return.", HelpName = "TEXT" },
            [notApplicable],
            parsed => parsed.GetValue(notApplicable) ? ReturnState.NotApplicable : ReturnState.Waived);
    }

    internal static Command CreateSendBack(StandardStreams streams) => Create(
        streams,
        new Command("send-back", "Send a return back with a question, as a change. It is not complete until the unit returns it again."),
        new Option<string?>("--question") { Description = "What the unit is to answer.", HelpName = "TEXT" },
        [],
        static _ => ReturnState.SentBack);

    private static Command Create(StandardStreams streams, Command command, Option<string?> words, IEnumerable<Option> others, Func<ParseResult, ReturnState> state)
    {
        var which = ReturnOptions.AddTo(command);
        var note = OneLine.Of(words);
        command.Add(note);
        foreach (var option in others) command.Add(option);
        var store = StoreOptions.AddTo(streams, command, writes: true);
        var who = Writer.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Write, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var address = which.Of(parsed, definitions);
            var hand = await ReadReturn.RunAsync(ledger, definitions, address, cancellation: cancellation);
            var problems = new TypedProblems<ReturnPart>((ReturnPart.Reason, note.Name), (ReturnPart.Field, "return"));
            var settled = problems.Unless(SettleReturn.Read(hand, state(parsed), parsed.GetValue(note), problems.Add));
            await store.WarnOfClockAsync(ledger, definitions.Picture.Settings.Code, [], cancellation);
            var result = await SettleReturn.RunAsync(ledger, definitions, Actor.OwnMachine(Writer.Name(parsed, who)), settled, ReturnCommand.Now(streams), definitions.Position.Number, cancellation);
            await ChangeWords.WriteAsync(streams, result, $"{ReturnWords.Named(definitions.Picture, address)} {Done(settled.State)}");
            return ExitCode.Done;
        });
        return command;
    }

    private static string Done(ReturnState state) => state switch
    {
        ReturnState.Returned => "is returned",
        ReturnState.Waived => "is waived",
        ReturnState.NotApplicable => "does not apply",
        ReturnState.SentBack => "is sent back",
    };
}
