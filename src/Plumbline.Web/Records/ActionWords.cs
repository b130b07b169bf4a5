using Plumbline.Core.Actions;
using Plumbline.Core.Text;
using Plumbline.Web.Views;

namespace Plumbline.Web.Records;

/// <summary>Actions in words.</summary>
internal static class ActionWords
{
    /// <summary>Who does it and how it stands: <c>Director of People, due 31 Mar 2024, re-dated twice</c>.</summary>
    internal static string Line(Visit visit, ActionEntry entry) => string.Join(", ", new[] { entry.Action.Owner, State(visit, entry.Action), Redated(entry) }.OfType<string>());

    /// <summary>How it stands: <c>due 31 Mar 2024</c>, <c>done 2 Apr 2024</c>.</summary>
    internal static string State(Visit visit, TrackedAction action) => action.State switch
    {
        ActionState.Done done => $"done {RecordDays.Words(visit, done.Day)}",
        ActionState.Superseded superseded => $"superseded by {superseded.By}",
        ActionState.Abandoned => "abandoned",
        _ => action.Due is { } due ? $"due {RecordDays.Words(visit, due)}" : "without a due date",
    };

    /// <summary>That its day was moved later: <c>re-dated twice</c>; null where it was not.</summary>
    internal static string? Redated(ActionEntry entry) => entry.Redated switch
    {
        0 => null,
        1 => "re-dated once",
        2 => "re-dated twice",
        var times => $"re-dated {Counted.Number(times)} times",
    };
}
