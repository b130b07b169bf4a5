namespace Plumbline.Core.Access;

/// <summary>A permission given to an account in an organisation, for a scope and for some days.</summary>
/// <param name="Permission">The permission.</param>
/// <param name="Organisation">The code of the organisation; null for every organisation of the store.</param>
/// <param name="Scope">The part of the organisation.</param>
/// <param name="From">The first day on which it holds.</param>
/// <param name="To">The last day; null: it has no end.</param>
public sealed record Grant(Permission Permission, string? Organisation, Scope Scope, DateOnly From, DateOnly? To = null)
{
    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (To is not { } to || day <= to);

    /// <summary>Whether it is for an organisation.</summary>
    public bool IsFor(string organisation) => Organisation is null || Organisation == organisation;
}
