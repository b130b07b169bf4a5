using Plumbline.Core.Indicators;

namespace Plumbline.Core.Objectives;

/// <summary>A measure of an objective: an indicator, a number or a verdict.</summary>
/// <param name="Objective">The objective.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Name">What the paper calls it; null: as the indicator is called.</param>
/// <param name="Position">Its place among the measures; null: after those that have one, in the order of codes.</param>
/// <param name="From">The first day it is a measure of the objective; null: from the beginning.</param>
/// <param name="To">The last day; null: it still is.</param>
public sealed record ObjectiveMeasure(ObjectiveCode Objective, IndicatorCode Indicator, string? Name, int? Position, DateOnly? From, DateOnly? To)
{
    /// <summary>Whether it is a measure of the objective on a day.</summary>
    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}
