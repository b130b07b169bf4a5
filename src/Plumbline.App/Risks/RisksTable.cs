using System.Globalization;
using Plumbline.App.Tables;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Risks;

/// <summary>The table that <c>plumbline risks</c> prints: the register.</summary>
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
        .Text("state", row => row.Standing.IsClosed ? "closed" : "open")
        .Day("target_due", row => row.Entry.Target?.Due)
        .Text("strength", row => row.Risk.Strength is { } strength ? Names<ControlStrength>.Of(strength) : null)
        .Text("movement_from", row => row.MovementFrom)
        .Day("at_score_since", row => row.AtScoreSince);

    /// <summary>The table for people: a heading for each level, the highest score first.</summary>
    public static Table<RiskRow> ForPeople { get; } = new Table<RiskRow>("risks")
        .Text("level", row => row.Standing.IsClosed ? "closed" : row.Standing.Level?.Name ?? "not graded")
        .Text("risk", row => row.Risk.Code.ToString())
        .Text("title", row => row.Risk.Title)
        .Text("score", row => row.Entry.Current is { } current ? ScoreOf(current.Score) : null)
        .Text("movement", row => row.Movement is { } movement ? Names<RiskMovement>.Of(movement) : null)
        .Whole("target", row => row.Entry.Target?.Score.Value)
        .Text("owner", row => row.Risk.Owner)
        .Day("review due", row => row.Standing.IsClosed ? null : row.Standing.ReviewDue);

    /// <summary>A score for people: <c>4 × 3 = 12</c>, or the score alone where its parts are not known.</summary>
    public static string ScoreOf(RiskScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return score.HasParts ? FormattableString.Invariant($"{score.Likelihood} × {score.Consequence} = {score.Value}") : score.Value.ToString(CultureInfo.InvariantCulture);
    }
}
