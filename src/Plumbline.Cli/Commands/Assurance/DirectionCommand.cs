using System.CommandLine;
using Plumbline.App.Access;
using Plumbline.App.BoardAssurance;
using Plumbline.App.BoardAssurance.Writing;
using Plumbline.App.Ledger;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Objectives;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Commands.Assurance;

/// <summary><c>plumbline direction OBJECTIVE DIRECTION</c>: says which way an objective goes, as a change with its reason.</summary>
internal static class DirectionCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var objective = new Argument<string>("OBJECTIVE") { Description = "The objective, by its code." };
        var direction = new Argument<string>("DIRECTION") { Description = $"{string.Join(", ", Names<TravelDirection>.All)}." };
        var period = SpanOption.Required();
        var date = new Option<string?>("--date") { Description = "The day on which it was said; by default today.", HelpName = "DAY" };
        var command = new Command("direction", "Say which way an objective goes since its last position, as a change. One said again for the same span replaces the last.") { objective, direction, period, date };
        var reason = Reason.AddTo(command, "Why it goes this way.");
        var store = StoreOptions.AddTo(streams, command, writes: true);
        var who = Writer.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Write, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var of = RefusedException.Unless(FindInAssurance.Objective(definitions, parsed.GetRequiredValue(objective)), objective.Name);
            var span = SpanOption.Read(definitions, parsed.GetRequiredValue(period));
            var problems = new TypedProblems<DirectionField>((DirectionField.Direction, direction.Name), (DirectionField.On, date.Name));
            var typed = new TypedDirection(parsed.GetRequiredValue(direction), Reason.Read(parsed, reason), parsed.GetValue(date));
            var position = problems.Unless(typed.Read(of, span, streams.Today, problems.Add));
            await store.WarnOfClockAsync(ledger, definitions.Picture.Settings.Code, [], cancellation);
            var result = await WriteAssurance.DirectionAsync(ledger, definitions, Actor.OwnMachine(Writer.Name(parsed, who)), position, definitions.Position.Number, cancellation);
            await ChangeWords.WriteAsync(streams, result, $"objective {of.Code} has {Names<TravelDirection>.Of(position.Direction) switch { "unchanged" => "not changed", var word => word }} for {span}");
            return ExitCode.Done;
        });
        return command;
    }
}
