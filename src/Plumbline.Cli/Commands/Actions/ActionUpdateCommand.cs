using System.CommandLine;
using Plumbline.App.Access;
using Plumbline.App.Actions;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Typing;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Actions;

namespace Plumbline.Cli.Commands.Actions;

/// <summary><c>plumbline action update CODE</c>: changes an action, or adds a note to it, as one change.</summary>
internal static class ActionUpdateCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var code = new Argument<string>("CODE") { Description = "The action, by its code." };
        var due = new Option<string?>("--due") { Description = "The new day by which it is to be done. Every earlier one is kept.", HelpName = "DAY" };
        var state = new Option<string?>("--state") { Description = "open, done, superseded or abandoned.", HelpName = "STATE" };
        var done = new Option<string?>("--done") { Description = "The day on which it was done; it says --state done too.", HelpName = "DAY" };
        var outcome = new Option<string?>("--outcome") { Description = "What came of it; the code of the action that takes its place; why it is abandoned.", HelpName = "TEXT" };
        var evidence = new Option<string?>("--evidence") { Description = "What shows that it was done.", HelpName = "TEXT" };
        var text = new Option<string?>("--text") { Description = "A dated note on it.", HelpName = "TEXT" };
        var command = new Command("update", "Change an action, or add a note to it, as a change.") { code, due, state, done, outcome, evidence, text };
        var reason = Reason.AddTo(command);
        var store = StoreOptions.AddTo(streams, command, writes: true);
        var who = Writer.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var why = Reason.Read(parsed, reason);
            var note = parsed.GetValue(text) is { } typed ? RefusedException.Unless(TypedNote.Read(typed), text.Name) : null;
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Write, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var before = RefusedException.Unless(KnownRecord.Action(parsed.GetRequiredValue(code), await ReadActions.RunAsync(ledger, definitions, cancellation)), code.Name).Action;
            var problems = new TypedProblems<ActionField>();
            var asItIs = TypedAction.Of(before);
            var word = parsed.GetValue(state) ?? (parsed.GetValue(done) is null ? asItIs.State : "done");
            var isSameState = word == asItIs.State;
            var changed = problems.Unless(await (asItIs with
            {
                Due = parsed.GetValue(due) ?? asItIs.Due,
                State = word,
                Done = parsed.GetValue(done) ?? (isSameState ? asItIs.Done : null),
                Outcome = parsed.GetValue(outcome) ?? (isSameState ? asItIs.Outcome : null),
                Evidence = parsed.GetValue(evidence) ?? asItIs.Evidence,
            }).ReadAsync(ledger, definitions, before, streams.Today, problems.Add, cancellation));
            if (note is null && new[] { due, state, done, outcome, evidence }.All(option => parsed.GetValue(option) is null))
                throw new RefusedException($"found nothing to change; expected one of --due, --state, --done, --outcome, --evidence, --text");
            await store.WarnOfClockAsync(ledger, definitions.Picture.Settings.Code, [], cancellation);
            var result = await WriteAsync(streams, ledger, definitions, Actor.OwnMachine(Writer.Name(parsed, who)), changed, before, note, why, cancellation);
            await ChangeWords.WriteAsync(streams, result, $"action {before.Code}{(Same(changed, before) ? "" : $", {changed.State.Word}")}{(note is null ? "" : ", with a note")}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Task<CommitResult> WriteAsync(
        StandardStreams streams, ILedger ledger, OrganisationDefinitions definitions, Actor actor, TrackedAction changed, TrackedAction before, string? note, string reason, CancellationToken cancellation)
    {
        var (now, seen) = (streams.Time.GetUtcNow().UtcDateTime, definitions.Position.Number);
        if (note is null) return WriteAction.RunAsync(ledger, definitions, actor, changed, reason, seen, cancellation);
        return UpdateAction.RunAsync(ledger, definitions, actor, changed, before, note, now, reason, seen, cancellation);
    }

    private static bool Same(TrackedAction one, TrackedAction other) => one.State == other.State && one.Due == other.Due && one.Evidence == other.Evidence;
}
