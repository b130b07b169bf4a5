using Plumbline.Core.Access;

namespace Plumbline.App.Access.Providing;

/// <summary>A rule of the mapping: who has a claim with a value is granted a permission.</summary>
/// <param name="Claim">The type of the claim: <c>groups</c>.</param>
/// <param name="Value">Its value.</param>
/// <param name="Permission">The permission.</param>
/// <param name="Organisation">The code of the organisation; null for every one.</param>
/// <param name="Scope">The part of the organisation.</param>
public sealed record ClaimRule(string Claim, string Value, Permission Permission, string? Organisation, Scope Scope);

/// <summary>What the claims of a provider grant.</summary>
public static class ClaimRules
{
    /// <summary>The grants of claims on a day, each once. A value is compared letter by letter: a group called otherwise is another.</summary>
    public static IReadOnlyList<Grant> GrantsOf(IEnumerable<ClaimRule> rules, IReadOnlyCollection<(string Type, string Value)> claims, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(claims);
        return [.. rules.Where(rule => claims.Contains((rule.Claim, rule.Value))).Select(rule => new Grant(rule.Permission, rule.Organisation, rule.Scope, day)).Distinct()];
    }
}
