using System.Globalization;
using Plumbline.Core.Actions;
using Plumbline.Core.References;
using Plumbline.Web.Views;

namespace Plumbline.Web.Actions;

/// <summary>Which actions by how they stand.</summary>
public enum ActionStanding
{
    /// <summary>To be done.</summary>
    Open,

    /// <summary>To be done, and due before the day.</summary>
    Overdue,

    /// <summary>Done, superseded or abandoned.</summary>
    Ended,

    /// <summary>All.</summary>
    All,
}

/// <summary>Which actions a reader picks. The address says all of it.</summary>
internal sealed record ActionFilter
{
    internal ActionStanding Standing { get; private init; }

    internal string? Owner { get; private init; }

    internal ReferenceKind? Kind { get; private init; }

    internal Reference? About { get; private init; }

    /// <summary>The day by which they are due; null for any.</summary>
    internal DateOnly? By { get; private init; }

    internal string? Words { get; private init; }

    /// <summary>Whether it picks other than all open actions.</summary>
    internal bool IsSet => Standing != ActionStanding.Open || Owner is not null || Kind is not null || About is not null || By is not null || Words is not null;

    /// <summary>The filter of an address.</summary>
    internal static ActionFilter Of(Visit visit) => new()
    {
        Standing = visit.Word<ActionStanding>("state") ?? ActionStanding.Open,
        Owner = visit.Text("owner"),
        Kind = visit.Word<ReferenceKind>("kind"),
        About = visit.Text("about") is { } about ? Visit.Unless(Reference.Parse(about, visit.Calendar), "about") : null,
        By = DayOf(visit.Text("by")),
        Words = visit.Text("q"),
    };

    /// <summary>The actions that it picks: overdue ones first, then by the day by which they are due; ended ones last, the latest first.</summary>
    internal IReadOnlyList<ActionEntry> Pick(ActionLog log, DateOnly day) =>
    [
        .. log.Entries.Where(entry => Picks(entry, day))
            .OrderBy(static entry => entry.Action.State is not ActionState.Open)
            .ThenBy(static entry => entry.Action.State is ActionState.Done done ? DateOnly.MaxValue.DayNumber - done.Day.DayNumber : (entry.Action.Due ?? DateOnly.MaxValue).DayNumber)
            .ThenBy(static entry => entry.Action.Code, ActionCode.Order),
    ];

    private static DateOnly? DayOf(string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Refused.BadRequest($"by: found “{text}”; expected a day such as 2020-05-28.", "by");

    private bool Picks(ActionEntry entry, DateOnly day)
    {
        var action = entry.Action;
        return (Standing switch
            {
                ActionStanding.Open => action.State is ActionState.Open,
                ActionStanding.Overdue => action.IsOverdue(day),
                ActionStanding.Ended => action.State is not ActionState.Open,
                ActionStanding.All => true,
            })
            && (Owner is null || string.Equals(action.Owner, Owner, StringComparison.OrdinalIgnoreCase))
            && (Kind is not { } kind || action.About.Any(about => about.Kind == kind))
            && (By is not { } by || action.Due <= by)
            && (About is null || action.About.Contains(About))
            && (Words is null || Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => new[] { action.What, action.Code.ToString(), action.Owner }.Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase))));
    }
}
