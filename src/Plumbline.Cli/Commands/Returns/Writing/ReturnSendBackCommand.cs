using System.CommandLine;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Returns.Records;

namespace Plumbline.Cli.Commands.Returns.Writing;

/// <summary><c>plumbline return send-back FORM --unit U --period P --question Q</c>: sends a return back with a question.</summary>
internal static class ReturnSendBackCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var command = new Command("send-back", "Send a return back with a question, as a change. It is not complete until the unit returns it again.");
        var which = ReturnOptions.AddTo(command);
        var question = OneLine.Of(new Option<string?>("--question") { Description = "What the unit is to answer.", HelpName = "TEXT" });
        command.Add(question);
        var store = StoreOptions.AddTo(streams, command, writes: true);
        var who = Writer.AddTo(command);
        command.SetAction((parsed, cancellation) => ReturnWaiveCommand.RunAsync(streams, store, who, which, parsed, ReturnState.SentBack, question, "is sent back", cancellation));
        return command;
    }
}
