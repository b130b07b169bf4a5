using System.CommandLine;
using Plumbline.App.Ledger;
using Plumbline.App.Risks;
using Plumbline.App.Risks.Reading;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;

namespace Plumbline.Cli.Commands.Risks;

/// <summary><c>plumbline risk CODE</c>: the whole of one risk; and the verbs that write to it.</summary>
internal static class RiskCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var code = new Argument<string>("CODE") { Description = "The risk, by its code." };
        var command = new Command("risk", "The whole of one risk: its sheet, gradings, controls, assurances, reviews and notes.")
        {
            code, RiskGradeCommand.Create(streams), RiskNoteCommand.Create(streams), RiskReviewCommand.Create(streams),
        };
        var store = StoreOptions.AddTo(streams, command, asAt: true);
        var format = ResultOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Read, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var day = DayOfReading.Of(streams, parsed, store, definitions);
            var entry = RefusedException.Unless(KnownRecord.Risk(parsed.GetRequiredValue(code), await ReadRiskRegister.RunAsync(ledger, definitions, day, cancellation)), code.Name);
            var row = (await ReadRisks.RunAsync(ledger, definitions, day, cancellation: cancellation)).Single(one => one.Risk.Code == entry.Risk.Code);
            var file = await ReadRiskFiles.FindAsync(ledger, definitions, day, entry.Risk.Code, cancellation) ?? throw new System.Diagnostics.UnreachableException();
            var sheet = RiskSheet.Of(definitions, row, file);
            await sheet.WriteAsync(streams, format.Of(parsed));
            return ExitCode.Done;
        });
        return command;
    }
}
