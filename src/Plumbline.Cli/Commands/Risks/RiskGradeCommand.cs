using System.CommandLine;
using Plumbline.App.Access;
using Plumbline.App.Ledger;
using Plumbline.App.Risks;
using Plumbline.App.Risks.Later;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Commands.Risks;

/// <summary><c>plumbline risk grade CODE</c>: grades a risk, as a change with its reason.</summary>
internal static class RiskGradeCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var code = new Argument<string>("CODE") { Description = "The risk, by its code." };
        var likelihood = new Option<string>("--likelihood") { Description = "The likelihood: its number, or its name in the matrix.", HelpName = "L", Required = true };
        var consequence = new Option<string>("--consequence") { Description = "The consequence: its number, or its name in the matrix.", HelpName = "C", Required = true };
        var stage = new Option<string?>("--stage") { Description = $"{string.Join(", ", Names<GradingStage>.All)}; by default current.", HelpName = "STAGE" };
        var date = new Option<string?>("--date") { Description = "The day on which it was decided; by default today. The matrix of that day reads it.", HelpName = "DAY" };
        var due = new Option<string?>("--due") { Description = "With --stage target: the day by which it is to be reached.", HelpName = "DAY" };
        var command = new Command("grade", "Grade a risk, as a change.") { code, likelihood, consequence, stage, date, due };
        var reason = Reason.AddTo(command, "Why it is graded so.");
        var store = StoreOptions.AddTo(streams, command, writes: true);
        var who = Writer.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Write, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var risk = (await RiskOpening.FindAsync(streams, parsed, code, ledger, definitions, cancellation)).Risk;
            var file = await ReadRiskFiles.FindAsync(ledger, definitions, streams.Today, risk.Code, cancellation) ?? throw new System.Diagnostics.UnreachableException();
            var (scheme, problems) = (ReadScheme.Of(definitions), new TypedProblems<GradingField>((GradingField.Risk, code.Name)));
            var typed = new TypedGrading(parsed.GetValue(stage), parsed.GetRequiredValue(likelihood), parsed.GetRequiredValue(consequence), parsed.GetValue(date), Reason.Read(parsed, reason), parsed.GetValue(due));
            var grading = problems.Unless(typed.Read(file, scheme, streams.Today, problems.Add));
            await store.WarnOfClockAsync(ledger, definitions.Picture.Settings.Code, [], cancellation);
            var result = await GradeOrTell.RunAsync(ledger, definitions, Actor.OwnMachine(Writer.Name(parsed, who)), risk, grading, definitions.Position.Number, cancellation);
            var words = grading.Stage switch { GradingStage.Initial => "had at first", GradingStage.Current => "is graded", GradingStage.Target => "is to reach" };
            await ChangeWords.WriteAsync(streams, result, $"risk {risk.Code} {words} {RisksTable.ScoreOf(grading.Score)}, {scheme.BandOf(grading).Name}");
            return ExitCode.Done;
        });
        return command;
    }
}
