using System.CommandLine;
using Plumbline.App.Access;
using Plumbline.App.BoardAssurance;
using Plumbline.App.BoardAssurance.Writing;
using Plumbline.App.Ledger;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;

namespace Plumbline.Cli.Commands.Assurance;

/// <summary><c>plumbline assure OBJECTIVE DOMAIN LEVEL</c>: gives an opinion on a domain of an objective, as a change with its reason.</summary>
internal static class AssureCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var objective = new Argument<string>("OBJECTIVE") { Description = "The objective, by its code." };
        var domain = new Argument<string>("DOMAIN") { Description = "The domain, by its code." };
        var level = new Argument<string>("LEVEL") { Description = "The level of the assurance framework." };
        var period = SpanOption.Required();
        var date = new Option<string?>("--date") { Description = "The day on which it was given; by default today.", HelpName = "DAY" };
        var command = new Command("assure", "Give an opinion on a domain of an objective, as a change. One given again for the same span replaces the last.") { objective, domain, level, period, date };
        var reason = Reason.AddOptional(command, "Why. Required where the opinion is better than the criteria suggest, or no level fits the evidence.");
        var store = StoreOptions.AddTo(streams, command, writes: true);
        var who = Writer.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Write, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var span = SpanOption.Read(definitions, parsed.GetRequiredValue(period));
            var of = RefusedException.Unless(FindInAssurance.Objective(definitions, parsed.GetRequiredValue(objective)), objective.Name);
            var reading = await ReadAssurance.RunAsync(ledger, definitions, span, AssuranceDay.Of(definitions, span, streams.Today), cancellation);
            var judged = RefusedException.Unless(FindInAssurance.Domain(reading, of, parsed.GetRequiredValue(domain)), domain.Name);
            var problems = new TypedProblems<OpinionField>((OpinionField.Level, level.Name), (OpinionField.On, date.Name), (OpinionField.Reason, reason.Name));
            var typed = new TypedOpinion(parsed.GetRequiredValue(level), parsed.GetValue(reason), parsed.GetValue(date));
            var opinion = problems.Unless(typed.Read(reading.Version!, of.Code, judged, span, streams.Today, problems.Add));
            await store.WarnOfClockAsync(ledger, definitions.Picture.Settings.Code, [], cancellation);
            var result = await WriteAssurance.OpinionAsync(ledger, definitions, Actor.OwnMachine(Writer.Name(parsed, who)), opinion, definitions.Position.Number, cancellation);
            await ChangeWords.WriteAsync(streams, result, $"the opinion on {opinion.Domain} of objective {of.Code} for {span} is {opinion.Level}");
            return ExitCode.Done;
        });
        return command;
    }
}
