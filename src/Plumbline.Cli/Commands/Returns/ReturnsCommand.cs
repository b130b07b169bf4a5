using System.CommandLine;
using Plumbline.App.Ledger;
using Plumbline.App.Returns;
using Plumbline.App.Returns.Reminders;
using Plumbline.App.Returns.Tables;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Cli.Terminal.Tables;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.WorkingDays;

namespace Plumbline.Cli.Commands.Returns;

/// <summary><c>plumbline returns</c>: how the returns of every form stand; with <c>--form</c> those of each unit, or with <c>--counts</c> what is counted from them.</summary>
internal static class ReturnsCommand
{
    private const int UsualCounted = 12, MostNames = 5;

    private static readonly Readable<FormRow> Forms = new(FormsTable.ForPeople) { Nothing = "No form is defined: forms/NAME.yaml defines one." };
    private static readonly Readable<ReturnRow> Units = new(ReturnsTable.ForPeople) { IsGrouped = true };
    private static readonly Readable<CountRow> Counts = new(CountsTable.ForPeople) { IsGrouped = true };

    private static readonly Readable<ReminderRow> Reminded = new(RemindersTable.ForPeople) { IsGrouped = true, Nothing = "Nobody is to be reminded today." };

    internal static Command Create(StandardStreams streams)
    {
        var form = new Option<string?>("--form") { Description = "The returns of this form, a row for each unit; without it a row for each form.", HelpName = "F" };
        var period = new Option<string?>("--period") { Description = "The last period; by default the latest that is over.", HelpName = "P" };
        var periods = new Option<string?>("--periods") { Description = FormattableString.Invariant($"How many periods, 1 to {FindInReturns.MostPeriods}; by default 1, with --counts {UsualCounted}."), HelpName = "N" };
        var counts = new Option<bool>("--counts") { Description = "With --form: what is counted from its returns, beside the figures that are given." };
        var reminders = new Option<bool>("--reminders") { Description = "Which posts are to be reminded of which returns today. Nothing is sent." };
        var command = new Command("returns", "Who has returned each form, in time or late, and who has not; the scores, and what is counted from them.") { form, period, periods, counts, reminders };
        var store = StoreOptions.AddTo(streams, command, asAt: true);
        var format = ResultOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(counts) && parsed.GetValue(form) is null) throw new RefusedException("--counts: found without --form; expected both");
            if (parsed.GetValue(reminders) && (parsed.GetValue(form) ?? parsed.GetValue(period) ?? parsed.GetValue(periods)) is not null) throw new RefusedException("--reminders: found with --form, --period or --periods; expected alone: they are of every form, on the day");
            var count = parsed.GetValue(periods) is { } asked ? RefusedException.Unless(FindInReturns.Periods(asked), periods.Name) : parsed.GetValue(counts) ? UsualCounted : 1;
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Read, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            // An earlier position is told as of the time of its change.
            var at = UnitedKingdomTime.Of(store.HasPosition(parsed) ? definitions.Position.At : streams.Time.GetUtcNow());
            if (parsed.GetValue(reminders))
            {
                await Results.WriteAsync(streams, format.Of(parsed), RemindersTable.Table, ReminderRow.Of(await ReadReminders.RunAsync(ledger, definitions, at, cancellation)), Reminded);
                if (await ReadReminders.WithoutPostAsync(ledger, definitions, at, cancellation) is { Count: > 0 } without)
                    streams.WriteSentence($"posts.csv names no post for {Counted.List([.. without.Select(unit => definitions.Picture.Units.Find(unit)?.Name ?? unit.ToString())], MostNames)}, nor for a unit above: nobody is reminded of {(without.Count == 1 ? "its" : "their")} returns.");
                return ExitCode.Done;
            }

            if (parsed.GetValue(form) is not { } code)
            {
                var until = parsed.GetValue(period) is { } text ? RefusedException.Unless(Period.Parse(text, definitions.Picture.Settings.Calendar), period.Name) : null;
                await Results.WriteAsync(streams, format.Of(parsed), FormsTable.Table, await FormRow.ReadAsync(ledger, definitions, until, count, at, cancellation), Forms);
                return ExitCode.Done;
            }

            var definition = RefusedException.Unless(FindInReturns.Form(definitions, code), form.Name);
            var last = parsed.GetValue(period) is { } named ? RefusedException.Unless(FindInReturns.Period(definitions, definition, named), period.Name) : FindInReturns.LatestOver(definition, at);
            var reading = await ReadReturns.RunAsync(ledger, definitions, definition, last, count, at, withScores: true, below: null, cancellation);
            var nothing = ReturnRow.WhyNone(reading, last);
            if (parsed.GetValue(counts)) await Results.WriteAsync(streams, format.Of(parsed), CountsTable.Table, await CountRow.ReadAsync(ledger, definitions, reading, cancellation), Counts with { Nothing = definition.Counts.IsEmpty ? $"{definition.Name} counts nothing: counts in forms/{definition.Code}.yaml names the indicators." : nothing });
            else await Results.WriteAsync(streams, format.Of(parsed), ReturnsTable.Table, ReturnRow.Of(definitions, reading), Units with { Nothing = nothing });
            return ExitCode.Done;
        });
        return command;
    }
}
