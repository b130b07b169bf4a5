using System.CommandLine;
using Plumbline.App.Access;
using Plumbline.App.BoardAssurance;
using Plumbline.App.BoardAssurance.Writing;
using Plumbline.App.Ledger;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Criteria;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Commands.Assurance;

/// <summary><c>plumbline answer QUESTION ANSWER</c>: answers a question of the assurance framework, as a change with its evidence where it is stated.</summary>
internal static class AnswerCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var question = new Argument<string>("QUESTION") { Description = "The question, by its code." };
        var answer = new Argument<string>("ANSWER") { Description = $"{string.Join(", ", Names<AnswerWord>.All)}." };
        var period = SpanOption.Required();
        var unit = new Option<string?>("--unit") { Description = "The unit that answers, where each unit of a kind is asked.", HelpName = "U" };
        var evidence = OneLine.Of(new Option<string?>("--evidence") { Description = "What the answer rests on: a paper, a minute, a count.", HelpName = "TEXT" });
        var date = new Option<string?>("--date") { Description = "The day on which it was given; by default today.", HelpName = "DAY" };
        var command = new Command("answer", "Answer a question of the assurance framework, as a change. An answer given again for the same span replaces the last.") { question, answer, period, unit, evidence, date };
        var store = StoreOptions.AddTo(streams, command, writes: true);
        var who = Writer.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Write, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var asked = RefusedException.Unless(FindInAssurance.Question(definitions, parsed.GetRequiredValue(question)), question.Name);
            var span = SpanOption.Read(definitions, parsed.GetRequiredValue(period));
            var problems = new TypedProblems<AnswerField>((AnswerField.Answer, answer.Name), (AnswerField.On, date.Name));
            var typed = new TypedAnswer(parsed.GetRequiredValue(answer), parsed.GetValue(evidence), parsed.GetValue(unit), parsed.GetValue(date));
            var read = problems.Unless(typed.Read(definitions.Picture, asked, span, streams.Today, problems.Add));
            await store.WarnOfClockAsync(ledger, definitions.Picture.Settings.Code, [], cancellation);
            var result = await WriteAssurance.AnswerAsync(ledger, definitions, Actor.OwnMachine(Writer.Name(parsed, who)), asked, read, definitions.Position.Number, cancellation);
            await ChangeWords.WriteAsync(streams, result, $"{asked.Code} for {span}{(read.Unit is { } where ? $" in {where}" : "")} is answered {Names<AnswerWord>.Of(read.Word)}");
            return ExitCode.Done;
        });
        return command;
    }
}
