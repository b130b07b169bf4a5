using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Collections;
using Plumbline.Core.Text;
using Plumbline.Core.WorkingDays;

namespace Plumbline.App.Definitions.Collections;

/// <summary>collections/CODE.csv: the events of one line list. It has the columns of every line list and those that this one declares.</summary>
internal sealed class EventsTable(CollectionDefinition collection) : TableKind<ListedEvent>
{
    /// <summary>Why an undeclared column is refused.</summary>
    internal static string WhyNoOther { get; } = "; a line list holds no personal data, so only columns with a closed list of words, declared in its .yaml, are taken";

    private static readonly string[] Always = ["reference", "unit", "received", "closed"];

    internal override FactKind Name => EventsKind.Instance.Name;

    internal override WorkspacePlace Place => EventsKind.Instance.Place;

    internal override string FileName => $"{Place.Name}/{collection.Code}.csv";

    internal override IReadOnlyList<string> Columns { get; } = [.. Always, .. collection.Columns.Select(column => column.Name)];

    internal override IReadOnlyCollection<string> Required { get; } = Always;

    internal override string Key(ListedEvent value) => EventsKind.Instance.Key(value);

    internal override string Parent(ListedEvent value) => EventsKind.Instance.Parent(value);

    internal override IEnumerable<DefinitionFact> Facts(Workspace workspace) => Own(workspace).Select(ToFact);

    internal override IEnumerable<DumpedFile> Dump(Workspace workspace) => Dump([.. Own(workspace)]);

    internal override IEnumerable<(string Column, string? Text)> Write(ListedEvent value) =>
    [
        ("reference", value.Reference),
        ("unit", value.Unit.ToString()),
        ("received", Iso(value.Received)),
        ("closed", value.Closed is { } closed ? Iso(closed) : null),
        .. collection.Columns.Select((column, place) => (column.Name, (string?)value.Values[place])),
    ];

    private protected override ListedEvent? ReadRow(TableRow row, WorkspaceContext context)
    {
        var reference = row.Required("reference", EventReference.Parse);
        var unit = row.Required("unit", context.Unit);
        var received = Day(row, "received");
        var closed = Day(row, "closed");
        row.RequiredText("received", "the day it was received");
        if (closed < received) row.Add("closed", Problem.With(row.Text("closed"), $"a day from {row.Text("received")} on, or nothing"));
        var values = ImmutableArray.CreateBuilder<string>(collection.Columns.Count);
        foreach (var column in collection.Columns)
        {
            var given = row.Text(column.Name) ?? "";
            var known = given.Length == 0 ? "" : column.Values.FirstOrDefault(value => value == given);
            if (known is null) row.Add(column.Name, Problem.With(given, $"one of {string.Join(", ", column.Values)}{Spelling.Suggestion(given, column.Values)}"));
            values.Add(known ?? "");
        }

        return row.HasProblem || reference is null || unit is null || received is null ? null : new ListedEvent(collection.Code, reference, unit, received.Value, closed, values.MoveToImmutable());
    }

    private IEnumerable<ListedEvent> Own(Workspace workspace) => workspace.Events.Where(one => one.Collection == collection.Code);

    private static DateOnly? Day(TableRow row, string column)
    {
        if (row.Date(column) is not { } day) return null;
        if (WorkingDayCount.Knows(day)) return day;
        row.Add(column, Problem.With(row.Text(column), $"a day from {Iso(WorkingDayCount.First)} to {Iso(WorkingDayCount.Last)}, for which bank holidays are known"));
        return null;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
