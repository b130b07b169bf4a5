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

    internal override IReadOnlyDictionary<string, PrintedAs> Printed { get; } = new Dictionary<string, PrintedAs>(StringComparer.Ordinal) { ["control"] = PrintedAs.Code, ["risk"] = PrintedAs.Code };

    internal override IReadOnlyCollection<string> Content { get; } = ["text"];

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

    private protected override void Take(Control value, DefinitionReading reading)
    {
        reading.Context.Controls.Add(Key(value));
        reading.Context.FirstControls.TryAdd(value.Code, value);
    }

    // One control may stand under several risks; what it is, the first row says.
    private protected override void Check(Control value, TableRow row, DefinitionReading reading)
    {
        var first = reading.Context.FirstControls[value.Code];
        if (value.Text != first.Text) row.Add("text", Problem.With(value.Text, $"nothing, or “{first.Text}” as under the risk {first.Risk}"));
        if (value.Owner != first.Owner) row.Add("owner", Problem.With(value.Owner, Said(first.Owner, first)));
        if (value.Kind != first.Kind) row.Add("kind", Problem.With(RiskRows.Word(value.Kind), Said(RiskRows.Word(first.Kind), first)));
        if (value.Strength != first.Strength) row.Add("strength", Problem.With(RiskRows.Word(value.Strength), Said(RiskRows.Word(first.Strength), first)));
    }

    private static string Said(string? text, Control first) => text is null ? $"nothing, as under the risk {first.Risk}" : $"nothing, or {text} as under the risk {first.Risk}";

    private protected override bool Mention(string? code, DefinitionReading reading) => reading.Context.Controls.Mention(code);

    private protected override void Complete(bool isWhole, DefinitionReading reading) => reading.Context.Controls.IsWhole = isWhole;

    private protected override string InWords(Control value) => $"the control {value.Code} of risk {value.Risk}";

    private protected override Control? ReadRow(TableRow row, WorkspaceContext context)
    {
        var state = row.OneOf("state", "in-place", "planned");
        var code = row.Required("control", ControlCode.Parse);
        var first = code is null ? null : context.FirstControls.GetValueOrDefault(code);
        return new Control(code!, row.Risk(context)!, row.Text("text") ?? first?.Text ?? row.RequiredText("text", "what the control is"))
        {
            Position = row.Whole("order"),
            Kind = row.OptionalWord<ControlKind>("kind") ?? first?.Kind,
            Owner = row.Text("owner") ?? first?.Owner,
            Strength = row.OptionalWord<ControlStrength>("strength") ?? first?.Strength,
            Gap = row.Text("gap"),
            IsPlanned = state == "planned",
        };
    }
}
