using Plumbline.App.Definitions.Formats;
using Plumbline.App.Typing;
using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.BoardAssurance.Writing;

/// <summary>The direction of travel of an objective as somebody typed it.</summary>
/// <param name="Direction">improved, unchanged or worsened.</param>
/// <param name="Reason">Why.</param>
/// <param name="On">The day on which it was said; blank: today.</param>
public sealed record TypedDirection(string? Direction, string? Reason, string? On = null)
{
    /// <summary>Reads it.</summary>
    /// <param name="objective">The objective.</param>
    /// <param name="period">The month with which the span ends.</param>
    /// <param name="today">Today: no direction was said later.</param>
    /// <param name="problems">Receives each field that is wrong, and what is wrong with it.</param>
    /// <returns>The position; null where something is wrong with it.</returns>
    public ObjectivePosition? Read(Objective objective, Period period, DateOnly today, Action<DirectionField, Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(objective);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(problems);
        var fields = new TypedFields<DirectionField>(problems);
        SpanFields.RefuseFuture(fields, DirectionField.Period, period, today);
        if (period.Last < objective.From || objective.To < period.Last)
            fields.Refuse(DirectionField.Period, Problem.With(period.ToString(), $"a month with which objective {objective.Code} holds{(objective.From is { } from ? $", from {Written.Day(from)}" : "")}{(objective.To is { } to ? $", to {Written.Day(to)}" : "")}"));
        var direction = fields.Word<TravelDirection>(DirectionField.Direction, Direction);
        var reason = fields.Required(DirectionField.Reason, fields.Text(DirectionField.Reason, Reason), "why it goes this way");
        var on = fields.PastDay(DirectionField.On, On, today);
        return fields.IsWrong ? null : new ObjectivePosition(objective.Code, period, direction, reason, By: null, on);
    }
}

/// <summary>A field of a direction of travel.</summary>
public enum DirectionField
{
    /// <summary>The month with which the span ends.</summary>
    Period,

    /// <summary>The direction.</summary>
    Direction,

    /// <summary>Why.</summary>
    Reason,

    /// <summary>The day on which it was said.</summary>
    On,
}
