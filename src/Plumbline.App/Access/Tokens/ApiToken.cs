using Plumbline.Core.Access;

namespace Plumbline.App.Access.Tokens;

/// <summary>A token as it is kept. Its secret was shown once, to whoever made it.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Account">The account whose reading it is.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Organisation">The code of the organisation.</param>
/// <param name="Scope">The part of it.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="UsedAt">When it was last used, to the minute; null where it never was.</param>
/// <param name="RevokedAt">When it was revoked; null where it was not.</param>
public sealed record ApiToken(
    string Id, AccountNumber Account, string Name, string Organisation, Scope Scope, DateOnly From, DateOnly To, DateTimeOffset MadeAt, DateTimeOffset? UsedAt, DateTimeOffset? RevokedAt)
{
    /// <summary>What it opens.</summary>
    public TokenUse Use => TokenSecret.UseOf(Id);

    /// <summary>Whether it is good on a day.</summary>
    public bool IsGoodOn(DateOnly day) => RevokedAt is null && From <= day && day <= To;
}
