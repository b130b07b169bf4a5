using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Risks;

/// <summary>risks/controls.csv.</summary>
internal sealed class ControlsKind : TableKind<Control>
{
    internal override FactKind Name { get; } = FactKind.Of("risk-control");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("risks/controls.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["control", "risk", "order", "text", "kind", "owner", "strength", "gap", "state"];

    internal override IReadOnlyCollection<string> Required { get; } = ["control", "risk", "text"];

    internal override bool IsInPicture => false;

    internal override DefinitionKind? ParentKind => RisksKind.Instance;

    /// <summary>The only instance.</summary>
    internal static ControlsKind Instance { get; } = new();

    internal override string Key(Control value) => value.Code.ToString();

    internal override string Parent(Control value) => value.Risk.ToString();

    internal override IEnumerable<(string Column, string? Text)> Write(Control value) =>
    [
        ("control", value.Code.ToString()),
        ("risk", value.Risk.ToString()),
        ("order", Written.Whole(value.Position)),
        ("text", value.Text),
        ("kind", RiskRows.Word(value.Kind)),
        ("owner", value.Owner),
        ("strength", RiskRows.Word(value.Strength)),
        ("gap", value.Gap),
        ("state", value.IsPlanned ? "planned" : "in-place"),
    ];

    private protected override void Take(Control value, DefinitionReading reading) => reading.Context.Controls.Add(Key(value));

    private protected override bool Mention(string? code, DefinitionReading reading) => reading.Context.Controls.Mention(code);

    private protected override void Complete(bool isWhole, DefinitionReading reading) => reading.Context.Controls.IsWhole = isWhole;

    private protected override Control? ReadRow(TableRow row, WorkspaceContext context)
    {
        var state = row.Text("state");
        if (state is not (null or "in-place" or "planned")) row.Refuse("state", Problem.With(state, "in-place or planned"));
        return new Control(row.Required("control", ControlCode.Parse)!, row.Risk(context)!, row.RequiredText("text", "what the control is"))
        {
            Position = row.Whole("order"),
            Kind = row.OptionalWord<ControlKind>("kind"),
            Owner = row.Text("owner"),
            Strength = row.OptionalWord<ControlStrength>("strength"),
            Gap = row.Text("gap"),
            IsPlanned = state == "planned",
        };
    }
}
