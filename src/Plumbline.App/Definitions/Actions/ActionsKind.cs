using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Actions;
using Plumbline.Core.References;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Actions;

/// <summary>actions.csv.</summary>
internal sealed class ActionsKind : TableKind<TrackedAction>
{
    internal override FactKind Name { get; } = FactKind.Of("action");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("actions.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["action", "about", "what", "owner", "due", "state", "done", "evidence", "outcome"];

    internal override IReadOnlyCollection<string> Required { get; } = ["action", "about", "what", "owner", "state"];

    internal override bool IsInPicture => false;

    internal override bool RestsOnOthers => true;

    internal override IReadOnlyDictionary<string, PrintedAs> Printed { get; } = new Dictionary<string, PrintedAs>(StringComparer.Ordinal) { ["action"] = PrintedAs.Code, ["due"] = PrintedAs.Day, ["done"] = PrintedAs.Day };

    /// <summary>The only instance.</summary>
    internal static ActionsKind Instance { get; } = new();

    internal override IReadOnlyDictionary<string, string> Lists { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["about"] = " " };

    internal override IReadOnlyDictionary<string, string[]> Follows { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["done"] = ["state"], ["outcome"] = ["state"] };

    internal override string Key(TrackedAction value) => value.Code.ToString();

    internal override IEnumerable<(string Column, string? Text)> Write(TrackedAction value) =>
    [
        ("action", value.Code.ToString()),
        ("about", string.Join(' ', value.About)),
        ("what", value.What),
        ("owner", value.Owner),
        ("due", Written.Day(value.Due)),
        ("state", value.State.Word),
        ("done", value.State is ActionState.Done done ? Written.Day(done.Day) : null),
        ("evidence", value.Evidence),
        ("outcome", Outcome(value.State)),
    ];

    private protected override void Take(TrackedAction value, DefinitionReading reading) => reading.Context.Actions.Add(Key(value));

    private protected override bool Mention(string? code, DefinitionReading reading) => reading.Context.Actions.Mention(code);

    private protected override void Complete(bool isWhole, DefinitionReading reading) => reading.Context.Actions.IsWhole = isWhole;

    // An action may be superseded by one of a later row.
    private protected override void Check(TrackedAction value, TableRow row, DefinitionReading reading)
    {
        if (value.About.GroupBy(static one => one).FirstOrDefault(static same => same.Skip(1).Any()) is { } twice) row.Add("about", new Problem($"“{twice.Key}” a second time", "each once"));
        if (value.About.Contains(value.Code.Reference)) row.Add("about", Problem.With(value.Code.Reference.ToString(), "something other than the action itself"));
        if (value.State is not ActionState.Superseded { By: var newer }) return;
        reading.Context.Superseded[value.Code] = newer;
        reading.AtEnd(() =>
        {
            if (reading.Context.Actions.Check(newer.ToString()) is { } problem) row.Add("outcome", problem);
            else if (IsInRing(value.Code, reading.Context.Superseded)) row.Add("outcome", Problem.With(newer.ToString(), "an action that does not lead back to this one"));
        });
    }

    private static bool IsInRing(ActionCode action, Dictionary<ActionCode, ActionCode> superseded)
    {
        var seen = new HashSet<ActionCode>();
        for (var next = action; superseded.TryGetValue(next, out var newer) && seen.Add(next);)
        {
            if (newer == action) return true;
            next = newer;
        }

        return false;
    }

    private protected override IEnumerable<RestingPlace> RestsOn(TrackedAction value) => (value.State is ActionState.Superseded { By: var newer } ? value.About.Append(newer.Reference) : value.About).SelectMany(RestingPlace.Of);

    private protected override DefinitionName? NameOf(TableRow row, WorkspaceContext context) => row.Required("action", ActionCode.Parse) is { } code ? new DefinitionName("", code.ToString()) : null;

    private protected override TrackedAction? ReadRow(TableRow row, WorkspaceContext context) => new(
        row.Required("action", ActionCode.Parse)!,
        About(row, context),
        row.RequiredText("what", "what is to be done"),
        row.RequiredText("owner", "the job title of who answers for it"),
        State(row)!,
        row.Date("due"),
        row.Text("evidence"));

    private static List<Reference> About(TableRow row, WorkspaceContext context)
    {
        var about = new List<Reference>();
        foreach (var text in row.RequiredText("about", "what it is about, such as risk/3163 or indicator/falls").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Reference.Parse(text, context.Calendar).TryGet(out var reference, out var problem) && (problem = context.Unknown(reference)) is null) about.Add(reference);
            else row.Refuse("about", problem!);
        }

        return about;
    }

    private static ActionState? State(TableRow row)
    {
        var (state, done, outcome) = (row.IsBlank("state") ? row.RequiredText("state", "open, done, superseded or abandoned") : row.OneOf("state", "open", "done", "superseded", "abandoned"), row.Date("done"), row.Text("outcome"));
        if (state != "done" && !row.IsBlank("done")) row.Refuse("done", Problem.With(row.Text("done"), "a day only with the state done"));
        switch (state)
        {
            case "open":
                if (outcome is not null) row.Refuse("outcome", Problem.With(outcome, "nothing while the action is open"));
                return new ActionState.Open();
            case "done":
                if (row.IsBlank("done")) row.Refuse(row.ColumnOf("done") > 0 ? "done" : "state", Problem.With(row.ColumnOf("done") > 0 ? null : state, "the day on which it was done, in the column done"));
                return new ActionState.Done(done ?? default, outcome);
            case "superseded":
                return row.Required("outcome", ActionCode.Parse) is { } newer ? new ActionState.Superseded(newer) : null;
            case "abandoned":
                return new ActionState.Abandoned(row.RequiredText("outcome", "why it is abandoned"));
            default:
                return null;
        }
    }

    private static string? Outcome(ActionState state) => state switch
    {
        ActionState.Done done => done.Outcome,
        ActionState.Superseded superseded => superseded.By.ToString(),
        ActionState.Abandoned abandoned => abandoned.Reason,
        _ => null,
    };
}
