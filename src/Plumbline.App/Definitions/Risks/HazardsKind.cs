using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Risks;

/// <summary>risks/hazards.csv.</summary>
internal sealed class HazardsKind : TableKind<Hazard>
{
    internal override FactKind Name { get; } = FactKind.Of("risk-hazard");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("risks/hazards.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["risk", "order", "hazard", "noted"];

    internal override IReadOnlyCollection<string> Required { get; } = ["risk", "order", "hazard"];

    internal override bool IsInPicture => false;

    internal override IReadOnlyDictionary<string, PrintedAs> Printed { get; } = new Dictionary<string, PrintedAs>(StringComparer.Ordinal) { ["risk"] = PrintedAs.Code, ["noted"] = PrintedAs.Day };

    internal override IReadOnlyCollection<string> Content { get; } = ["hazard"];

    internal override DefinitionKind? ParentKind => RisksKind.Instance;

    internal override string Key(Hazard value) => value.Position.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);

    internal override string Parent(Hazard value) => value.Risk.ToString();

    internal override IEnumerable<(string Column, string? Text)> Write(Hazard value) =>
    [
        ("risk", value.Risk.ToString()),
        ("order", Written.Whole(value.Position)),
        ("hazard", value.Text),
        ("noted", Written.Day(value.Noted)),
    ];

    private protected override string InWords(Hazard value) => $"the hazard of order {Written.Whole(value.Position)} of risk {value.Risk}";

    private protected override Hazard? ReadRow(TableRow row, WorkspaceContext context)
    {
        var order = row.Whole("order");
        if (order is null) row.Refuse("order", Problem.With(row.Text("order"), "its place on the sheet, from 1"));
        return new Hazard(row.Risk(context)!, order ?? 0, row.RequiredText("hazard", "what may let the risk come about"), row.Date("noted"));
    }
}
