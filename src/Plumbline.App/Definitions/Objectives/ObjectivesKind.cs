using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Objectives;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Objectives;

/// <summary>objectives.csv.</summary>
internal sealed class ObjectivesKind : TableKind<Objective>
{
    internal static ObjectivesKind Instance { get; } = new();

    internal override FactKind Name { get; } = FactKind.Of("objective");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("objectives.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["objective", "name", "order", "sponsor", "domains", "from", "to"];

    internal override IReadOnlyCollection<string> Required { get; } = ["objective", "name"];

    internal override IReadOnlyDictionary<string, string> Lists { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["domains"] = " " };

    internal override string Key(Objective value) => value.Code.ToString();

    internal override IEnumerable<(string Column, string? Text)> Write(Objective value) =>
    [
        ("objective", value.Code.ToString()),
        ("name", value.Name),
        ("order", Written.Whole(value.Position)),
        ("sponsor", value.Sponsor),
        ("domains", string.Join(' ', value.Domains) is { Length: > 0 } domains ? domains : null),
        ("from", Written.Day(value.From)),
        ("to", Written.Day(value.To)),
    ];

    private protected override void Take(Objective value, DefinitionReading reading) => reading.Context.Objectives.Add(Key(value));

    private protected override bool Mention(string? code, DefinitionReading reading) => reading.Context.Objectives.Mention(code);

    private protected override void Complete(bool isWhole, DefinitionReading reading) => reading.Context.Objectives.IsWhole = isWhole;

    private protected override Objective? ReadRow(TableRow row, WorkspaceContext context)
    {
        var objective = new Objective(
            row.Required("objective", ObjectiveCode.Parse)!,
            row.RequiredText("name", "the objective, in words"),
            row.Whole("order"),
            row.Text("sponsor"),
            row.Text("domains")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
            row.Date("from"),
            row.Date("to"));
        if (objective is { From: { } from, To: { } to } && from > to) row.Add("to", Problem.With(row.Text("to"), $"a day from {Written.Day(from)} on"));
        return objective;
    }
}
