using System.CommandLine;
using Plumbline.App.Access;
using Plumbline.App.Ledger;
using Plumbline.App.Publishing.Making;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Periods;
using Plumbline.Reports.Composition;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline report publish NAME --period P</c>: publishes an edition of a report, as a change.</summary>
internal static class ReportPublishCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var name = new Argument<string>("NAME") { Description = "The report, by its name." };
        var period = new Option<string>("--period") { Description = "The period it is published for.", HelpName = "P", Required = true };
        var command = new Command("publish", "Publish an edition of a report: its position in the ledger and the hash of what it says, as a change.") { name, period };
        var reason = Reason.AddTo(command, "Why it is published.");
        var store = StoreOptions.AddTo(streams, command, writes: true);
        var who = Writer.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var why = Reason.Read(parsed, reason);
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Write, cancellation);
            using var progress = new ProgressLine(streams);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var report = KnownReport.Find(definitions, parsed.GetRequiredValue(name));
            var at = RefusedException.Unless(Period.Parse(parsed.GetRequiredValue(period), definitions.Picture.Settings.Calendar, report.Frequency), period.Name);
            await store.WarnOfClockAsync(ledger, definitions.Picture.Settings.Code, [], cancellation);
            progress.Report("making the report");
            try
            {
                var published = await PublishEdition.RunAsync(ledger, definitions, Actor.OwnMachine(Writer.Name(parsed, who)), report, at, why, cancellation);
                progress.Clear();
                var edition = published.Edition;
                await streams.Text.WriteLineAsync(edition.Reference["edition/".Length..]);
                await streams.Errors.WriteLineAsync($"Change {published.Change.Number}, {published.Change.Hash.Short}: edition {edition.Number} of {report.Name} for {at.ToText(definitions.Picture.Settings.Language, full: true)}, made at change {edition.Position}.");
                await streams.Errors.WriteLineAsync($"Content {edition.ContentHash[..12]}, edition {edition.EditionHash[..12]}.");
                if (published.Same is { } same) await streams.Errors.WriteLineAsync($"It says the very same as edition {same.Number}.");
                return ExitCode.Done;
            }
            catch (NoFiguresException nothing)
            {
                throw new RefusedException($"{period.Name}: {nothing.Message}");
            }
        });
        return command;
    }
}
