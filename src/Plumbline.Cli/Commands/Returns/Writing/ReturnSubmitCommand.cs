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
            var typed = new TypedReturn(Read(address.Form, set.Name, parsed.GetValue(set)))
            {
                Why = Read(address.Form, why.Name, parsed.GetValue(why)),
                IsPartial = parsed.GetValue(partial),
                LateReason = parsed.GetValue(late),
                Reason = parsed.GetValue(reason),
            };
            var hand = await ReadReturn.RunAsync(ledger, definitions, address, cancellation: cancellation);
            var plan = await PlanReturn.RunAsync(ledger, definitions, hand, typed, ReturnCommand.Now(streams), cancellation);
            if (plan.Problems.Concat(plan.Unsaid).ToList() is { Count: > 0 } problems)
                throw new RefusedException(string.Join('\n', problems.Select(problem => $"{NameOf(problem)}: {problem.Words}")));
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

    private static ImmutableDictionary<FieldCode, string> Read(FormDefinition form, string option, IEnumerable<string>? given)
    {
        var read = ImmutableDictionary.CreateBuilder<FieldCode, string>();
        foreach (var text in given ?? [])
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            var name = at < 0 ? text : text[..at];
            if (at < 0) throw new RefusedException($"{option}: {Problem.With(text, "a field and its value, FIELD=VALUE")}");
            if (!FieldCode.Parse(name.Trim()).TryGet(out var code, out _) || form.Find(code) is null)
                throw new RefusedException($"{option}: {Problem.With(name, $"a field of {form.Code}: {Counted.List([.. form.Fields.Select(static field => field.Code.ToString())], MostNamed)}{Spelling.Suggestion(name, form.Fields.Select(static field => field.Code.ToString()))}")}");
            if (!read.TryAdd(code, text[(at + 1)..])) throw new RefusedException($"{option}: {Problem.With(name, "each field once")}");
        }

        return read.ToImmutable();
    }
}
