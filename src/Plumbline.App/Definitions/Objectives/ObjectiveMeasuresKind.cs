using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Objectives;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Objectives;

/// <summary>objective-measures.csv.</summary>
internal sealed class ObjectiveMeasuresKind : TableKind<ObjectiveMeasure>
{
    internal override FactKind Name { get; } = FactKind.Of("objective-measure");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("objective-measures.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["objective", "indicator", "name", "order", "from", "to"];

    internal override IReadOnlyCollection<string> Required { get; } = ["objective", "indicator"];

    internal override DefinitionKind? ParentKind => ObjectivesKind.Instance;

    internal override string Key(ObjectiveMeasure value) => $"{value.Indicator}|{Written.Day(value.From)}";

    internal override string Parent(ObjectiveMeasure value) => value.Objective.ToString();

    internal override IEnumerable<(string Column, string? Text)> Write(ObjectiveMeasure value) =>
    [
        ("objective", value.Objective.ToString()),
        ("indicator", value.Indicator.ToString()),
        ("name", value.Name),
        ("order", Written.Whole(value.Position)),
        ("from", Written.Day(value.From)),
        ("to", Written.Day(value.To)),
    ];

    private protected override string InWords(ObjectiveMeasure value) => $"the measure {value.Indicator} of objective {value.Objective}";

    private protected override IEnumerable<RestingPlace> RestsOn(ObjectiveMeasure value) => [RestingPlace.OfIndicator(value.Indicator)];

    private protected override ObjectiveMeasure? ReadRow(TableRow row, WorkspaceContext context)
    {
        var (from, to) = (row.Date("from"), row.Date("to"));
        if (from is { } first && to is { } last && first > last) row.Refuse("to", Problem.With(row.Text("to"), $"a day from {Written.Day(first)} on"));
        return new ObjectiveMeasure(row.Objective(context)!, row.Required("indicator", context.Indicator)!, row.Text("name"), row.Whole("order"), from, to);
    }
}
