using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Objectives;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Risks;

/// <summary>risks/risks.csv.</summary>
internal sealed class RisksKind : TableKind<Risk>
{
    internal override FactKind Name { get; } = FactKind.Of("risk");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("risks/risks.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["risk", "kind", "title", "description", "cause", "event", "effect", "category", "objectives", "unit", "owner", "handler", "committee", "source", "recorded", "anticipated-completion", "response", "related", "state", "closed", "reason", "strength"];

    internal override IReadOnlyCollection<string> Required { get; } = ["risk", "kind", "title", "owner", "recorded"];

    internal override bool IsInPicture => false;

    internal override bool RestsOnOthers => true;

    internal override IReadOnlyDictionary<string, PrintedAs> Printed { get; } = new Dictionary<string, PrintedAs>(StringComparer.Ordinal) { ["risk"] = PrintedAs.Code, ["objectives"] = PrintedAs.Codes, ["related"] = PrintedAs.Codes, ["recorded"] = PrintedAs.Day, ["anticipated-completion"] = PrintedAs.Day, ["closed"] = PrintedAs.Day };

    /// <summary>The only instance.</summary>
    internal static RisksKind Instance { get; } = new();

    internal override IReadOnlyDictionary<string, string> Lists { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["objectives"] = " ", ["related"] = " " };

    internal override IReadOnlyDictionary<string, string[]> Follows { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["closed"] = ["state"], ["reason"] = ["state"], ["state"] = ["closed"] };

    internal override string Key(Risk value) => value.Code.ToString();

    internal override IEnumerable<(string Column, string? Text)> Write(Risk value) =>
    [
        ("risk", value.Code.ToString()),
        ("kind", Names<RiskKind>.Of(value.Kind)),
        ("title", value.Title),
        ("description", value.Description),
        ("cause", value.Cause),
        ("event", value.Event),
        ("effect", value.Effect),
        ("category", value.Category),
        ("objectives", RiskRows.Joined(value.Objectives)),
        ("unit", value.Unit?.ToString()),
        ("owner", value.Owner),
        ("handler", value.Handler),
        ("committee", value.Committee),
        ("source", value.Source),
        ("recorded", Written.Day(value.Recorded)),
        ("anticipated-completion", Written.Day(value.AnticipatedCompletion)),
        ("response", RiskRows.Word(value.Response)),
        ("related", RiskRows.Joined(value.Related)),
        ("state", value.Closing is null ? "open" : "closed"),
        ("closed", Written.Day(value.Closing?.Day)),
        ("reason", value.Closing?.Reason),
        ("strength", RiskRows.Word(value.Strength)),
    ];

    private protected override void Take(Risk value, DefinitionReading reading) => reading.Context.Risks.Add(Key(value));

    private protected override bool Mention(string? code, DefinitionReading reading) => reading.Context.Risks.Mention(code);

    private protected override void Complete(bool isWhole, DefinitionReading reading) => reading.Context.Risks.IsWhole = isWhole;

    // A risk may name one of a later row: whether it is there is known once all rows are read.
    private protected override void Check(Risk value, TableRow row, DefinitionReading reading)
    {
        if (RiskRows.Twice(value.Objectives) is { } objective) row.Add("objectives", objective);
        if (RiskRows.Twice(value.Related) is { } related) row.Add("related", related);
        if (value.Related.Contains(value.Code)) row.Add("related", Problem.With(value.Code.ToString(), "another risk than this one"));
        if (value.AnticipatedCompletion < value.Recorded) row.Add("anticipated-completion", Problem.With(row.Text("anticipated-completion"), $"a day from {Written.Day(value.Recorded)} on, on which it was recorded"));
        reading.AtEnd(() => CheckRelated(value, row, reading));
    }

    private static void CheckRelated(Risk value, TableRow row, DefinitionReading reading)
    {
        if (value.Related.Select(related => reading.Context.Risks.Check(related.ToString())).FirstOrDefault(problem => problem is not null) is { } problem) row.Add("related", problem);
    }

    private protected override IEnumerable<RestingPlace> RestsOn(Risk value) =>
    [
        .. value.Objectives.Select(RestingPlace.OfObjective),
        .. value.Related.SelectMany(static related => RestingPlace.Of(related.Reference)),
        .. value.Unit is { } unit ? [RestingPlace.OfUnit(unit)] : Array.Empty<RestingPlace>(),
    ];

    private protected override DefinitionName? NameOf(TableRow row, WorkspaceContext context) => row.Required("risk", RiskCode.Parse) is { } code ? new DefinitionName("", code.ToString()) : null;

    private protected override Risk? ReadRow(TableRow row, WorkspaceContext context)
    {
        var risk = Risk(row, context);
        if (risk.Closing?.Day < risk.Recorded) row.Refuse("closed", Problem.With(row.Text("closed"), $"a day from {Written.Day(risk.Recorded)} on, on which it was recorded"));
        return risk;
    }

    private static Risk Risk(TableRow row, WorkspaceContext context) => new()
    {
        Code = row.Required("risk", RiskCode.Parse)!,
        Kind = row.Word<RiskKind>("kind"),
        Title = row.RequiredText("title", "the risk in a few words"),
        Description = row.Text("description"),
        Cause = row.Text("cause"),
        Event = row.Text("event"),
        Effect = row.Text("effect"),
        Category = row.Text("category"),
        Objectives = row.Codes("objectives", ObjectiveCode.Parse, context.Objectives),
        Unit = row.Optional("unit", context.Unit),
        Owner = row.RequiredText("owner", "the job title of who answers for it"),
        Handler = row.Text("handler"),
        Committee = row.Text("committee"),
        Source = row.Text("source"),
        Recorded = row.RequiredDate("recorded"),
        AnticipatedCompletion = row.Date("anticipated-completion"),
        Response = row.OptionalWord<RiskResponse>("response"),
        Related = row.Codes("related", RiskCode.Parse, context.Risks),
        Closing = Closing(row),
        Strength = row.OptionalWord<ControlStrength>("strength"),
    };

    private static RiskClosing? Closing(TableRow row)
    {
        var (state, day, reason) = (row.OneOf("state", "open", "closed"), row.Date("closed"), row.Text("reason"));
        if (state is null && !row.IsBlank("state")) return null;
        if (state == "open" && day is not null) row.Refuse("closed", Problem.With(row.Text("closed"), "nothing while the state is open"));
        if (state is null or "open" && reason is not null && day is null) row.Refuse("reason", Problem.With(reason, "nothing while the risk is open"));
        if (state == "closed" && row.IsBlank("closed")) row.Refuse(row.ColumnOf("closed") > 0 ? "closed" : "state", Problem.With(row.ColumnOf("closed") > 0 ? null : state, "the day on which it was closed, in the column closed"));
        if (day is not null && reason is null) row.Refuse(row.ColumnOf("reason") > 0 ? "reason" : "closed", Problem.With(row.ColumnOf("reason") > 0 ? null : row.Text("closed"), "why it was closed, in the column reason"));
        return day is { } closed && reason is not null ? new RiskClosing(closed, reason) : null;
    }
}
