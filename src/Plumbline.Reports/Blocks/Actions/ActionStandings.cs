using Plumbline.Core.Actions;
using Plumbline.Core.Text;

namespace Plumbline.Reports.Blocks.Actions;

/// <summary>How an action stands on a day, in the order in which a paper lists them.</summary>
internal enum ActionStanding
{
    /// <summary>Open, and due before the day.</summary>
    Overdue,

    /// <summary>Open, and due on the day or later.</summary>
    DueNext,

    /// <summary>Open, and due on no day.</summary>
    WithoutDay,

    /// <summary>Done, superseded or abandoned.</summary>
    Ended,
}

/// <summary>How actions stand.</summary>
internal static class ActionStandings
{
    /// <summary>How an action stands. One that was done later was open on the day.</summary>
    internal static ActionStanding Of(ActionEntry entry, DateOnly day)
    {
        var action = entry.Action;
        if (!entry.IsOpen(day)) return ActionStanding.Ended;
        return action.Due is not { } due ? ActionStanding.WithoutDay : due < day ? ActionStanding.Overdue : ActionStanding.DueNext;
    }

    /// <summary>The heading over those that stand so.</summary>
    /// <param name="standing">How they stand.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="next">What those due next are called; null for the usual words.</param>
    internal static string Heading(ActionStanding standing, int count, string? next = null) => standing switch
    {
        ActionStanding.Overdue => $"Overdue ({Counted.Digits(count)})",
        ActionStanding.DueNext => $"{next ?? "Due next"} ({Counted.Digits(count)})",
        ActionStanding.WithoutDay => $"Open, without a day ({Counted.Digits(count)})",
        ActionStanding.Ended => $"Ended ({Counted.Digits(count)})",
    };

    /// <summary>How many stand in each way, in a sentence: <c>12 actions: one overdue, eight due next and three ended.</c></summary>
    /// <param name="actions">The actions.</param>
    /// <param name="day">The day.</param>
    /// <param name="next">How those due next stand, in words; null for the usual ones.</param>
    internal static string Sentence(IReadOnlyCollection<ActionEntry> actions, DateOnly day, string? next = null)
    {
        var counts = Enum.GetValues<ActionStanding>().Select(standing => (Standing: standing, Count: actions.Count(action => Of(action, day) == standing))).Where(static one => one.Count > 0)
            .Select(one => $"{Counted.Number(one.Count)} {(one.Standing == ActionStanding.DueNext ? next : null) ?? Word(one.Standing)}");
        var redated = actions.Count(static action => action.Redated > 0);
        var moved = redated == 0 ? "" : $" {Counted.Sentence(Counted.Number(redated))} {(redated == 1 ? "has" : "have")} been given a later day.";
        return $"{Counted.Sentence(Counted.Of(actions.Count, "action"))}: {Counted.List([.. counts])}.{moved}";
    }

    private static string Word(ActionStanding standing) => standing switch
    {
        ActionStanding.Overdue => "overdue",
        ActionStanding.DueNext => "due next",
        ActionStanding.WithoutDay => "open without a day",
        ActionStanding.Ended => "ended",
    };
}
