using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Objectives;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Objectives;

/// <summary>objective-positions.csv.</summary>
internal sealed class ObjectivePositionsKind : TableKind<ObjectivePosition>
{
    internal override FactKind Name { get; } = FactKind.Of("objective-position");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("objective-positions.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["objective", "period", "direction", "reason", "by", "on"];

    internal override IReadOnlyCollection<string> Required { get; } = ["objective", "period", "direction"];

    internal override bool IsInPicture => false;

    internal override DefinitionKind? ParentKind => ObjectivesKind.Instance;

    internal override string Key(ObjectivePosition value) => value.Period.ToString();

    internal override string Parent(ObjectivePosition value) => value.Objective.ToString();

    internal override IEnumerable<(string Column, string? Text)> Write(ObjectivePosition value) =>
    [
        ("objective", value.Objective.ToString()),
        ("period", value.Period.ToString()),
        ("direction", Names<TravelDirection>.Of(value.Direction)),
        ("reason", value.Reason),
        ("by", value.By),
        ("on", Written.Day(value.On)),
    ];

    private protected override string InWords(ObjectivePosition value) => $"the position of objective {value.Objective} for {value.Period}";

    private protected override ObjectivePosition? ReadRow(TableRow row, WorkspaceContext context) => new(
        row.Objective(context)!, row.SpanEnd(context)!, row.Word<TravelDirection>("direction"), row.Text("reason"), row.Text("by"), row.Date("on"));
}
