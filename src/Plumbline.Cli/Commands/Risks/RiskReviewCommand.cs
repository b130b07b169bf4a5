using System.CommandLine;
using Plumbline.App.Access;
using Plumbline.App.Ledger;
using Plumbline.App.Risks;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Commands.Risks;

/// <summary><c>plumbline risk review CODE</c>: records a review of a risk, as a change.</summary>
internal static class RiskReviewCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var code = new Argument<string>("CODE") { Description = "The risk, by its code." };
        var outcome = new Option<string>("--outcome") { Description = $"{string.Join(", ", Names<ReviewOutcome>.All)}. Closed ends the risk too, for the reason that --note gives.", HelpName = "OUTCOME", Required = true };
        var date = new Option<string?>("--date") { Description = "The day of the review; by default today.", HelpName = "DAY" };
        var next = new Option<string?>("--next") { Description = "The day of the next; by default by the cycle of its level.", HelpName = "DAY" };
        var note = new Option<string?>("--note") { Description = "What was said.", HelpName = "TEXT" };
        var command = new Command("review", "Record a review of a risk, as a change.") { code, outcome, date, next, note };
        var store = StoreOptions.AddTo(streams, command, writes: true);
        var who = Writer.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Write, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var risk = (await RiskOpening.FindAsync(streams, parsed, code, ledger, definitions, cancellation)).Risk;
            var problems = new TypedProblems<ReviewField>((ReviewField.Risk, code.Name));
            var typed = new TypedReview(parsed.GetRequiredValue(outcome), parsed.GetValue(date), parsed.GetValue(next), parsed.GetValue(note));
            var review = problems.Unless(typed.Read(risk, streams.Today, problems.Add));
            await store.WarnOfClockAsync(ledger, definitions.Picture.Settings.Code, [], cancellation);
            var result = await ReviewRisk.RunAsync(ledger, definitions, Actor.OwnMachine(Writer.Name(parsed, who)), risk, review, definitions.Position.Number, cancellation);
            await ChangeWords.WriteAsync(streams, result, $"risk {risk.Code} is reviewed, {Names<ReviewOutcome>.Of(review.Outcome)}");
            return ExitCode.Done;
        });
        return command;
    }
}
