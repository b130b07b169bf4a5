using Plumbline.App.Tables;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Risks;

/// <summary>The register as a table.</summary>
public static class RisksTable
{
    /// <summary>The table.</summary>
    public static Table<RiskRow> Table { get; } = new Table<RiskRow>("risks")
        .Text("risk", row => row.Risk.Code.ToString())
        .Text("kind", row => Names<RiskKind>.Of(row.Risk.Kind))
        .Text("title", row => row.Risk.Title)
        .Text("unit", row => row.Unit.ToString())
        .Text("owner", row => row.Risk.Owner)
        .Text("handler", row => row.Risk.Handler)
        .Items("objectives", row => [.. row.Risk.Objectives.Select(objective => objective.ToString())])
        .Whole("likelihood", row => row.Entry.Current?.Score.Likelihood)
        .Whole("consequence", row => row.Entry.Current?.Score.Consequence)
        .Whole("score", row => row.Entry.Current?.Score.Value)
        .Text("level", row => row.Standing.Level?.Name)
        .Whole("initial", row => row.Entry.Initial?.Score.Value)
        .Whole("target", row => row.Entry.Target?.Score.Value)
        .Text("movement", row => row.Movement is { } movement ? Names<RiskMovement>.Of(movement) : null)
        .Day("recorded", row => row.Risk.Recorded)
        .Day("due", row => row.Risk.AnticipatedCompletion)
        .Day("last_review", row => row.Entry.LastReview)
        .Text("state", row => row.Standing.IsOpen ? "open" : "closed")
        .Day("target_due", row => row.Entry.Target?.Due)
        .Text("strength", row => row.Risk.Strength is { } strength ? Names<ControlStrength>.Of(strength) : null)
        .Text("movement_from", row => row.MovementFrom);
}
