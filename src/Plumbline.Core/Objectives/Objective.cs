namespace Plumbline.Core.Objectives;

/// <summary>A strategic objective of the organisation.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What it is, as printed.</param>
/// <param name="Position">Its place on paper; null: after those that have one, in the order of codes.</param>
/// <param name="Sponsor">The post that answers for it, by title; null if not stated.</param>
/// <param name="Domains">The domains of assurance that it answers for.</param>
/// <param name="From">The first day it holds; null: it has always held.</param>
/// <param name="To">The last day it holds; null: it still holds.</param>
public sealed record Objective(ObjectiveCode Code, string Name, int? Position, string? Sponsor, IReadOnlyList<string> Domains, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}
