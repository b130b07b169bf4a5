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

    /// <summary>The table, under headings where the actions stand in several ways.</summary>
    /// <param name="context">The report.</param>
    /// <param name="records">Its records.</param>
    /// <param name="actions">One action at least.</param>
    /// <param name="caption">What the table holds.</param>
    /// <param name="tellsAbout">Whether a column says what each is about.</param>
    internal static Table Of(ReportContext context, BoardRecords records, IReadOnlyList<ActionEntry> actions, string caption, bool tellsAbout)
    {
        var groups = Enum.GetValues<ActionStanding>()
            .Select(standing => (Standing: standing, Actions: actions.Where(action => ActionStandings.Of(action, records.Day) == standing).OrderBy(action => KeyOf(action)).ThenBy(static action => action.Action.Code, ActionCode.Order).ToList()))
            .Where(static group => group.Actions.Count > 0).ToList();
        return new Table(
            caption,
            [new Column("Action") { Width = ColumnWidth.Wide }, .. tellsAbout ? [new Column("About")] : ImmutableArray<Column>.Empty, new Column("Owner"), new Column("Due") { Width = ColumnWidth.Auto }, new Column("State")],
            [.. groups.Select(group => new RowGroup(RowGroupLevel.Group, ActionStandings.Heading(group.Standing, group.Actions.Count), [.. group.Actions.Select(action => RowOf(context, records, action, tellsAbout))]))])
        {
            HidesCaption = true,
            LeastWidth = Width,
        };
    }

    // Those that ended: the last first.
    private static int KeyOf(ActionEntry entry) => entry.Action.State is ActionState.Done done ? -done.Day.DayNumber : entry.Action.Due?.DayNumber ?? int.MaxValue;

    private static Row RowOf(ReportContext context, BoardRecords records, ActionEntry entry, bool tellsAbout)
    {
        var action = entry.Action;
        return new Row(
        [
            Cell.Header([RecordLinks.ToAction(context, action.Code, action.What), new LineBreak(), new Small(action.Code.ToString())]),
            .. tellsAbout ? [new Cell(About(context, action))] : ImmutableArray<Cell>.Empty,
            action.Owner,
            new Cell(Due(context, entry)),
            new Cell(State(context, records, entry)),
        ]);
    }

    private static RichText About(ReportContext context, TrackedAction action)
    {
        var words = new List<Inline>();
        foreach (var reference in action.About)
        {
            if (words.Count > 0) words.AddRange([",", new LineBreak()]);
            words.AddRange(RecordLinks.About(context, reference));
        }

        return [.. words];
    }

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
