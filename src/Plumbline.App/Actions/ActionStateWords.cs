using Plumbline.App.Definitions.Formats;
using Plumbline.App.Typing;
using Plumbline.Core.Actions;
using Plumbline.Core.Text;

namespace Plumbline.App.Actions;

/// <summary>The state of an action as somebody typed it.</summary>
/// <param name="State">The word; blank: open.</param>
/// <param name="Done">The day on which it was done.</param>
/// <param name="Outcome">What came of it, the newer action's code, or the reason.</param>
internal sealed record ActionStateWords(string? State, string? Done, string? Outcome)
{
    private static readonly string[] Words = ["open", "done", "superseded", "abandoned"];

    /// <summary>The outcome as a field has it; null where there is none.</summary>
    internal static string? OutcomeOf(ActionState state) => state switch
    {
        ActionState.Done done => done.Outcome,
        ActionState.Superseded superseded => superseded.By.ToString(),
        ActionState.Abandoned abandoned => abandoned.Reason,
        _ => null,
    };

    /// <summary>The state; null where something is wrong with it.</summary>
    internal ActionState? Read(TypedFields<ActionField> fields, ActionLog log, TrackedAction? before, DateOnly today)
    {
        var word = TypedFields<ActionField>.Seen(State) ?? Words[0];
        var outcome = fields.Text(ActionField.Outcome, Outcome);
        if (word != "done" && TypedFields<ActionField>.Seen(Done) is { } day) fields.Refuse(ActionField.Done, Problem.With(day, "a day only with the state done"));
        switch (word)
        {
            case "open":
                if (outcome is not null) fields.Refuse(ActionField.Outcome, Problem.With(outcome, "nothing while the action is open"));
                return new ActionState.Open();
            case "done":
                if (TypedFields<ActionField>.Seen(Done) is null) fields.Refuse(ActionField.Done, Problem.With(null, "the day on which it was done"));
                return new ActionState.Done(fields.PastDay(ActionField.Done, Done, today), outcome);
            case "superseded":
                return Newer(fields, outcome, log, before) is { } newer ? new ActionState.Superseded(newer) : null;
            case "abandoned":
                return new ActionState.Abandoned(fields.Required(ActionField.Outcome, outcome, "why it is abandoned"));
            default:
                fields.Refuse(ActionField.State, Problem.With(word, $"one of {string.Join(", ", Words)}{Spelling.Suggestion(word, Words)}"));
                return null;
        }
    }

    private static ActionCode? Newer(TypedFields<ActionField> fields, string? outcome, ActionLog log, TrackedAction? before)
    {
        if (!ActionCode.Parse(outcome).TryGet(out var code, out _) || log.Find(code) is null)
            fields.Refuse(ActionField.Outcome, Problem.With(outcome, $"the code of the action that takes its place{(outcome is null ? "" : Spelling.Suggestion(outcome, log.Entries.Select(static one => one.Action.Code.ToString())))}"));
        else if (code == before?.Code) fields.Refuse(ActionField.Outcome, Problem.With(outcome, "another action than this one"));
        else if (before is not null && LeadsTo(before.Code, code, log)) fields.Refuse(ActionField.Outcome, Problem.With(outcome, "an action that does not lead back to this one"));
        else return code;
        return null;
    }

    private static bool LeadsTo(ActionCode sought, ActionCode from, ActionLog log)
    {
        var seen = new HashSet<ActionCode>();
        for (var next = from; seen.Add(next) && log.Find(next)?.Action.State is ActionState.Superseded { By: var newer }; next = newer)
        {
            if (newer == sought) return true;
        }

        return false;
    }
}
