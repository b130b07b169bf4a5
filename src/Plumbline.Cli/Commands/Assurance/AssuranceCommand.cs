using System.CommandLine;
using Plumbline.App.BoardAssurance;
using Plumbline.App.BoardAssurance.Tables;
using Plumbline.App.Ledger;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Cli.Terminal.Tables;

namespace Plumbline.Cli.Commands.Assurance;

/// <summary><c>plumbline assurance</c>: the level of each domain of each objective that the criteria suggest, with the reasons, and the opinion beside.</summary>
internal static class AssuranceCommand
{
    private static readonly Readable<AssuranceRow> Readable = new(AssuranceTable.ForPeople) { IsGrouped = true };

    internal static Command Create(StandardStreams streams)
    {
        var period = SpanOption.Optional("the latest for which an opinion or an answer is recorded");
        var framework = new Option<string?>("--framework") { Description = "A framework of assurance/frameworks instead of the organisation's own; no opinion is given by it.", HelpName = "NAME" };
        var command = new Command("assurance", "What the criteria suggest for each domain of each objective, with the reasons, and the opinion beside.") { period, framework };
        var store = StoreOptions.AddTo(streams, command, asAt: true);
        var format = ResultOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Read, cancellation);
            using var progress = new ProgressLine(streams);
            progress.Report("judging the criteria");
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var span = await SpanOption.ReadAsync(ledger, definitions, parsed.GetValue(period), cancellation)
                ?? throw new RefusedException("--period: found nothing; expected a month such as 2020-03, since no opinion and no answer is recorded");
            var name = parsed.GetValue(framework);
            if (name is not null) _ = RefusedException.Unless(FindInAssurance.Framework(definitions, name), framework.Name);
            var reading = await ReadAssurance.RunAsync(ledger, definitions, span, AssuranceDay.Of(definitions, span, streams.Today), name, cancellation);
            progress.Clear();
            var month = span.ToText(definitions.Picture.Settings.Language, full: true);
            var nothing = reading.Version is null ? $"No assurance framework is in force at the end of {month}." : $"No objective that holds at the end of {month} answers for a domain.";
            await Results.WriteAsync(streams, format.Of(parsed), AssuranceTable.Table, AssuranceRow.Of(reading), Readable with { Nothing = nothing });
            return ExitCode.Done;
        });
        return command;
    }
}
