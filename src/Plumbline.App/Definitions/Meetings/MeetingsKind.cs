using Plumbline.App.Definitions.Contracts;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Meetings;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Meetings;

/// <summary>meetings.csv.</summary>
internal sealed class MeetingsKind : TableKind<Meeting>
{
    /// <summary>The only instance.</summary>
    internal static MeetingsKind Instance { get; } = new();

    internal override FactKind Name { get; } = FactKind.Of("meeting");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("meetings.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["body", "date", "papers-due"];

    internal override IReadOnlyCollection<string> Required { get; } = ["body", "date"];

    internal override IReadOnlyDictionary<string, PrintedAs> Printed { get; } = new Dictionary<string, PrintedAs>(StringComparer.Ordinal) { ["date"] = PrintedAs.Day, ["papers-due"] = PrintedAs.Day };

    internal override string Key(Meeting value) => $"{value.Body}{ContractRows.Bar}{Written.Day(value.Date)}";

    internal override IEnumerable<(string Column, string? Text)> Write(Meeting value) =>
    [
        ("body", value.Body),
        ("date", Written.Day(value.Date)),
        ("papers-due", Written.Day(value.PapersDue)),
    ];

    private protected override string InWords(Meeting value) => $"the meeting of {value.Body} on {Written.Day(value.Date)}";

    private protected override void Take(Meeting value, DefinitionReading reading) => reading.Context.Bodies.Add(value.Body);

    private protected override bool Mention(string? code, DefinitionReading reading) => reading.Context.Bodies.Mention(code);

    private protected override void Complete(bool isWhole, DefinitionReading reading) => reading.Context.Bodies.IsWhole = isWhole;

    private protected override IReadOnlyList<Meeting> InOrder(IReadOnlyList<Meeting> values) => [.. values.OrderBy(static one => one.Body, StringComparer.Ordinal).ThenBy(static one => one.Date)];

    private protected override Meeting? ReadRow(TableRow row, WorkspaceContext context)
    {
        var body = row.KeyName("body", "who meets");
        var meeting = new Meeting(body, row.RequiredDate("date"), row.Date("papers-due"));
        if (!row.HasProblem && meeting.PapersDue > meeting.Date) row.Add("papers-due", Problem.With(row.Text("papers-due"), $"a day up to that of the meeting, {Written.Day(meeting.Date)}"));
        return meeting;
    }
}
