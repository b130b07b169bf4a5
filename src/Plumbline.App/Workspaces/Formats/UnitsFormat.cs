using System.Globalization;
using Plumbline.App.Ledger;
using Plumbline.Core.Organisations;
using Plumbline.Core.Text;

namespace Plumbline.App.Workspaces.Formats;

/// <summary>units.csv.</summary>
internal sealed class UnitsFormat : TableFormat<Unit>
{
    internal override string FileName => "units.csv";

    internal override FactKind Kind => FactKind.Unit;

    internal override IReadOnlyList<string> Columns { get; } = ["unit", "name", "kind", "parent", "from", "to"];

    internal override IReadOnlyCollection<string> Required { get; } = ["unit", "name", "kind"];

    internal override string Key(Unit value) => value.Code.ToString();

    internal override IEnumerable<(string Column, string? Text)> Write(Unit value) =>
    [
        ("unit", value.Code.ToString()),
        ("name", value.Name),
        ("kind", Names<UnitKind>.Of(value.Kind)),
        ("parent", value.Parent?.ToString()),
        ("from", value.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("to", value.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    ];

    private protected override Unit? ReadRow(RowReader row, WorkspaceContext context)
    {
        var code = row.Required("unit", UnitCode.Parse);
        var unit = new Unit(
            code!,
            row.RequiredText("name", "the unit's name"),
            row.Word<UnitKind>("kind"),
            row.Optional("parent", UnitCode.Parse),
            row.Date("from"),
            row.Date("to"));
        if (unit is { From: { } from, To: { } to } && from > to)
            row.Add("to", Problem.With(row.Text("to"), $"a day from {from:yyyy-MM-dd} on"));
        return unit;
    }
}
