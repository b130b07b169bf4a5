using System.Collections.Immutable;
using Plumbline.Core.Actions;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Actions;

/// <summary>Actions as a table: overdue first, then those due next, then those without a day, then those that ended.</summary>
internal static class ActionTable
{
    // Working out the width of a table takes time with its rows.
    private const int Width = 50;

    /// <summary>The table, under headings, with what each action is about.</summary>
    /// <param name="context">The report.</param>
    /// <param name="records">Its records.</param>
    /// <param name="actions">One action at least.</param>
    /// <param name="caption">What the table holds.</param>
    /// <param name="next">What the group of those due next is called; null for the usual words.</param>
    internal static Table Of(ReportContext context, BoardRecords records, IReadOnlyList<ActionEntry> actions, string caption, string? next = null)
    {
        var groups = Enum.GetValues<ActionStanding>()
            .Select(standing => (Standing: standing, Actions: Those(actions, standing, records.Day)))
            .Where(static group => group.Actions.Count > 0).ToList();
        var hasUpdates = actions.Any(action => records.LastUpdates.ContainsKey(action.Action.Code));
        return new Table(
            caption,
            [new Column("Action") { Width = ColumnWidth.Wide }, new Column("About"), new Column("Owner"), new Column("Due"), new Column("State"), .. hasUpdates ? [new Column("Last update") { Width = ColumnWidth.Wide }] : ImmutableArray<Column>.Empty],
            [.. groups.Select(group => new RowGroup(RowGroupLevel.Group, ActionStandings.Heading(group.Standing, group.Actions.Count, next), [.. group.Actions.Select(action => hasUpdates ? RowOf(context, records, action, tellsAbout: true, Update(context, records, action)) : RowOf(context, records, action, tellsAbout: true))]))])
        {
            HidesCaption = true,
            LeastWidth = Width,
        };
    }

    /// <summary>A short table, in small letters and without headings: on the page of what the actions are about.</summary>
    internal static Table Short(ReportContext context, BoardRecords records, IReadOnlyList<ActionEntry> actions, string caption) => new(
        caption,
        [new Column("Action") { Width = ColumnWidth.Wide }, new Column("Owner"), new Column("Due"), new Column("State")],
        [.. Enum.GetValues<ActionStanding>().SelectMany(standing => Those(actions, standing, records.Day)).Select(action => RowOf(context, records, action, tellsAbout: false))])
    {
        HidesCaption = true,
        Density = TableDensity.Dense,
        LeastWidth = Width,
    };

    // By the day on which they are due; those that ended by that on which they did, the last first.
    private static List<ActionEntry> Those(IEnumerable<ActionEntry> actions, ActionStanding standing, DateOnly day) =>
    [
        .. actions.Where(action => ActionStandings.Of(action, day) == standing)
            .OrderBy(action => standing == ActionStanding.Ended && action.Action.State is ActionState.Done done ? -done.Day.DayNumber : action.Action.Due?.DayNumber ?? int.MaxValue)
            .ThenBy(static action => action.Action.Code, ActionCode.Order),
    ];

    private static Row RowOf(ReportContext context, BoardRecords records, ActionEntry entry, bool tellsAbout, params ReadOnlySpan<Cell> further)
    {
        var action = entry.Action;
        return new Row(
        [
            Cell.Header(tellsAbout ? [RecordLinks.ToAction(context, action.Code, action.What), new LineBreak(), new Small(action.Code.ToString())] : RecordLinks.ToAction(context, action.Code, action.What)),
            .. tellsAbout ? [About(context, action)] : ImmutableArray<Cell>.Empty,
            action.Owner,
            new Cell(Due(context, entry)),
            new Cell(State(context, records, entry)),
            .. further,
        ]);
    }

    private static Cell Update(ReportContext context, BoardRecords records, ActionEntry entry) => records.LastUpdates.GetValueOrDefault(entry.Action.Code) is { } update
        ? new Cell([update.Text, new LineBreak(), new Small($"{RecordsSaid.ShortDay(context, DateOnly.FromDateTime(update.At))}, {update.By}")])
        : Cell.Empty;

    // Several stand in a list, so that its links are far enough apart for fingers.
    private static Cell About(ReportContext context, TrackedAction action) => action.About is [var only]
        ? new Cell(RecordLinks.About(context, only))
        : new Cell([ItemList.Bullets([.. action.About.GroupBy(static reference => reference.Kind).SelectMany(static kind => kind.OrderBy(static reference => reference.Key, StringComparer.Ordinal)).Select(reference => RecordLinks.About(context, reference))])]);

    private static RichText Due(ReportContext context, ActionEntry entry)
    {
        var due = entry.Action.Due is { } day ? RecordsSaid.ShortDay(context, day) : "No day set";
        if (entry.Redated == 0) return due;
        var times = entry.Redated switch { 1 => "once", 2 => "twice", var more => $"{Counted.Number(more)} times" };
        return [due, new LineBreak(), new Small($"moved {times}, first {RecordsSaid.ShortDay(context, entry.FirstDue!.Value)}")];
    }

    private static RichText State(ReportContext context, BoardRecords records, ActionEntry entry) => ActionStandings.Of(entry, records.Day) switch
    {
        ActionStanding.Overdue => new Small(Counted.Of(records.Day.DayNumber - entry.Action.Due!.Value.DayNumber, "day") + " overdue") { IsOff = true },
        ActionStanding.DueNext or ActionStanding.WithoutDay => "Open",
        ActionStanding.Ended => entry.Action.State switch
        {
            ActionState.Done { Outcome: { } outcome } done => [$"Done {RecordsSaid.ShortDay(context, done.Day)}", new LineBreak(), new Small(outcome)],
            ActionState.Done done => $"Done {RecordsSaid.ShortDay(context, done.Day)}",
            ActionState.Superseded superseded => $"Superseded by {superseded.By}",
            ActionState.Abandoned abandoned => ["Abandoned", new LineBreak(), new Small(abandoned.Reason)],
            _ => "Open",
        },
    };
}
