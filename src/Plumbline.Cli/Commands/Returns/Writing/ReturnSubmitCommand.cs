using System.Collections.Immutable;
using System.CommandLine;
using Plumbline.App.Access;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Returns.Writing;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Commands.Returns.Writing;

/// <summary><c>plumbline return submit FORM --unit U --period P --set FIELD=VALUE</c>: makes or corrects a return, as one change.</summary>
internal static class ReturnSubmitCommand
{
    private const int MostNamed = 20;

    internal static Command Create(StandardStreams streams)
    {
        var command = new Command("submit", "Make or correct a return, as one change. A field that is not named keeps what was returned.");
        var which = ReturnOptions.AddTo(command);
        var set = new Option<string[]>("--set") { Description = "A field with its answer or figure, FIELD=VALUE; once for each.", HelpName = "FIELD=VALUE" };
        var why = new Option<string[]>("--why") { Description = "Why an unusual figure is right, FIELD=TEXT.", HelpName = "FIELD=TEXT" };
        var partial = new Option<bool>("--partial") { Description = "Send it though an answer that it needs is missing: it stays incomplete." };
        var late = OneLine.Of(new Option<string?>("--late") { Description = "Why it is late, where it is.", HelpName = "TEXT" });
        var reason = OneLine.Of(new Option<string?>("--reason") { Description = "Why what was returned changes, or what is said to the question with which it was sent back.", HelpName = "TEXT" });
        foreach (var option in new Option[] { set, why, partial, late, reason }) command.Add(option);
        var store = StoreOptions.AddTo(streams, command, writes: true);
        var who = Writer.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Write, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var address = which.Of(parsed, definitions);
            var wrong = new List<string>();
            var typed = new TypedReturn(Read(address, set.Name, parsed.GetValue(set), wrong))
            {
                Why = Read(address, why.Name, parsed.GetValue(why), wrong),
                IsPartial = parsed.GetValue(partial),
                LateReason = parsed.GetValue(late),
                Reason = parsed.GetValue(reason),
            };
            // What an option that cannot be read was to say is not missing too.
            var isRead = wrong.Count == 0;
            if (!isRead) typed = typed with { IsPartial = true };
            var hand = await ReadReturn.RunAsync(ledger, definitions, address, cancellation: cancellation);
            var plan = await PlanReturn.RunAsync(ledger, definitions, hand, typed, ReturnCommand.Now(streams), cancellation);
            wrong.AddRange((isRead ? plan.Problems.Concat(plan.Unsaid) : plan.Problems.Where(static problem => problem.Field is not null)).Select(problem => $"{NameOf(problem)}: {(problem.Part == ReturnPart.Why ? $"{QuestionOf(plan, problem)} " : "")}{problem.Words}"));
            if (wrong.Count > 0) throw new RefusedException(string.Join('\n', wrong));
            await store.WarnOfClockAsync(ledger, definitions.Picture.Settings.Code, [], cancellation);
            var result = await SubmitReturn.RunAsync(ledger, definitions, Actor.OwnMachine(Writer.Name(parsed, who)), plan, cancellation);
            await ChangeWords.WriteAsync(streams, result, $"{ReturnWords.Named(definitions.Picture, address)} is returned{Came(plan.After)}");
            return ExitCode.Done;
        });
        return command;

        string NameOf(ReturnProblem problem) => problem.Part switch
        {
            ReturnPart.Late => late.Name,
            ReturnPart.Reason => reason.Name,
            ReturnPart.Why => $"{why.Name} {problem.Field?.Code}=TEXT",
            ReturnPart.Field => problem.Field is { } field ? $"{set.Name} {field.Code}=VALUE" : "return",
        };
    }

    private static string Came(ReturnInHand after) =>
        after.Missing.Count > 0 ? $" and incomplete: {Counted.List([.. after.Missing.Select(static field => field.Code.ToString())])} {(after.Missing.Count == 1 ? "is" : "are")} missing"
        : after.Score is { } score ? $", score {score}{(after.Band is { } band ? $", band {band.Name}{(band.Escalation is { } escalation ? $": {escalation.TrimEnd('.')}" : "")}" : "")}"
        : "";

    // What is asked, what was given, and what is unusual about it.
    private static string QuestionOf(ReturnPlan plan, ReturnProblem problem)
    {
        var (ask, field) = (problem.Field!.Ask, plan.Fields.First(field => field.Field == problem.Field));
        return $"{ask}{(ask.EndsWith('?') ? "" : ":")} {(field.Question!.StartsWith(field.Becomes, StringComparison.Ordinal) ? "" : $"{field.Becomes}. ")}{field.Question}";
    }

    // Everything that is wrong is told at once.
    private static ImmutableDictionary<FieldCode, string> Read(AskedReturn address, string option, IEnumerable<string>? given, List<string> wrong)
    {
        var read = ImmutableDictionary.CreateBuilder<FieldCode, string>();
        List<string> codes = [.. address.Fields.Select(static field => field.Code.ToString())];
        foreach (var text in given ?? [])
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            var name = at < 0 ? text : text[..at];
            if (at < 0) wrong.Add($"{option}: {Problem.With(text, "a field and its value, FIELD=VALUE")}");
            else if (!FieldCode.Parse(name.Trim()).TryGet(out var code, out _) || address.Form.Find(code) is not { } field)
                wrong.Add($"{option}: {Problem.With(name, $"a field of {address.Form.Code}: {Counted.List(codes, MostNamed)}{Spelling.Suggestion(name, codes)}")}");
            else if (address.WhyNot(field) is { } refusal) wrong.Add($"{option}: {refusal}");
            else if (!read.TryAdd(code, text[(at + 1)..])) wrong.Add($"{option}: {Problem.With(name, "each field once")}");
        }

        return read.ToImmutable();
    }
}
