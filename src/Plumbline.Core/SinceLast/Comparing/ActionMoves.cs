using Plumbline.Core.Actions;
using Plumbline.Core.Text;

namespace Plumbline.Core.SinceLast.Comparing;

/// <summary>Actions that ended, or became overdue.</summary>
internal static class ActionMoves
{
    internal static IEnumerable<SinceFact> Of(Standpoint then, Standpoint now)
    {
        foreach (var entry in now.Actions.Entries)
        {
            var (action, was) = (entry.Action, then.Actions.Find(entry.Action.Code));
            var (wasOpen, isOpen) = (was?.IsOpen(then.Day), entry.IsOpen(now.Day));
            var (wasLate, isLate) = (was is not null && IsLate(was, then.Day), IsLate(entry, now.Day));
            if (wasOpen == true && !isOpen) yield return Fact(SinceKind.ActionEnded, action, Ended(action, now), 0);
            else if (wasOpen == false && isOpen) yield return Fact(SinceKind.ActionReopened, action, isLate ? $"open again, and {Overdue(entry, now)}" : "open again.", 0);
            else if (isLate && !wasLate) yield return Fact(SinceKind.ActionOverdue, action, Overdue(entry, now), now.Day.DayNumber - action.Due!.Value.DayNumber);
            else if (isOpen && wasLate && !isLate) yield return Fact(SinceKind.ActionPutOff, action, action.Due is { } due ? $"no longer overdue, since it is now due on {now.Text(due)}." : "no longer overdue, since it is now due on no day.", 0);
        }
    }

    /// <summary>That an action is overdue, and who answers for it.</summary>
    internal static string Overdue(ActionEntry entry, Standpoint now)
    {
        var action = entry.Action;
        var again = entry.Redated == 0 ? "" : $" First due on {now.Text(entry.FirstDue!.Value)}, and put off {Times(entry.Redated)}.";
        return $"overdue since {now.Text(action.Due!.Value)} ({action.Owner}).{again}";
    }

    /// <summary>What an action is called: what is to be done. Its words lead to its code.</summary>
    internal static string Label(TrackedAction action) => action.What.TrimEnd('.');

    /// <summary>Whether an action is open on a day and was due before it.</summary>
    internal static bool IsLate(ActionEntry entry, DateOnly day) => entry.IsOpen(day) && entry.Action.Due < day;

    private static string Ended(TrackedAction action, Standpoint now) => action.State switch
    {
        ActionState.Done { Outcome: { } outcome } done => $"done on {now.Text(done.Day)}: {outcome.TrimEnd('.')}.",
        ActionState.Done done => $"done on {now.Text(done.Day)}.",
        ActionState.Superseded superseded => $"superseded by {superseded.By}.",
        ActionState.Abandoned abandoned => $"abandoned: {abandoned.Reason.TrimEnd('.')}.",
        _ => "ended.",
    };

    private static string Times(int count) => count switch { 1 => "once", 2 => "twice", _ => $"{Counted.Number(count)} times" };

    private static SinceFact Fact(SinceKind kind, TrackedAction action, string words, double weight) => new(kind, new FactSentence(Label(action), words, [action.Code.Reference, .. action.About]), weight);
}
