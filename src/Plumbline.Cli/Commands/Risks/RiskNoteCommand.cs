using System.CommandLine;
using Plumbline.App.Access;
using Plumbline.App.Ledger;
using Plumbline.App.Risks;
using Plumbline.App.Typing;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;

namespace Plumbline.Cli.Commands.Risks;

/// <summary><c>plumbline risk note CODE</c>: adds a dated note to a risk, as a change.</summary>
internal static class RiskNoteCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var code = new Argument<string>("CODE") { Description = "The risk, by its code." };
        var text = new Option<string>("--text") { Description = "What is to be said.", HelpName = "TEXT", Required = true };
        var command = new Command("note", "Add a dated note to a risk, as a change.") { code, text };
        var store = StoreOptions.AddTo(streams, command, writes: true);
        var who = Writer.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var words = RefusedException.Unless(TypedNote.Read(parsed.GetRequiredValue(text)), text.Name);
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Write, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var risk = (await RiskOpening.FindAsync(streams, parsed, code, ledger, definitions, cancellation)).Risk;
            await store.WarnOfClockAsync(ledger, definitions.Picture.Settings.Code, [], cancellation);
            var result = await AddRiskNote.RunAsync(ledger, definitions, Actor.OwnMachine(Writer.Name(parsed, who)), risk, words, streams.Time.GetUtcNow().UtcDateTime, cancellation);
            await ChangeWords.WriteAsync(streams, result, $"a note on risk {risk.Code}");
            return ExitCode.Done;
        });
        return command;
    }
}
