using Plumbline.App.Access.Accounts;
using Plumbline.App.Access.Granting;
using Plumbline.App.Access.Signing;
using Plumbline.Core.Text;

namespace Plumbline.Web.Administration;

/// <summary>How far the way into an account has come, in words.</summary>
internal static class WayIn
{
    /// <summary>Who was invited and has not come yet, or by what they sign in.</summary>
    internal static string Words(ListedAccount account, Means means, Func<Deed, string> who)
    {
        var invited = account.Account.Invited is { } deed ? $"Invited on {AdministrationWords.Time(deed.At)} by {who(deed)}" : "Invited";
        if (account.InvitedUntil is { } until) return $"{invited}. The link is good until {AdministrationWords.Time(until)}, and nobody has used it yet.{(account.CanSignIn ? $" {ByWhat(means)}" : "")}";
        return account.CanSignIn ? ByWhat(means)
            : account.Account.Invited is not null ? $"{invited}. The link is over, and nobody used it."
            : "Nobody has been invited yet.";
    }

    /// <summary>The same in a word or two, for a list; null once somebody can sign in.</summary>
    internal static string? Short(ListedAccount account) =>
        account.CanSignIn || account.Account.ClosedAt is not null || !account.IsKept ? null : account.InvitedUntil is { } until ? $"invited, until {AdministrationWords.Day(DateOnly.FromDateTime(until.UtcDateTime))}" : "not invited";

    private static string ByWhat(Means means)
    {
        var ways = new List<string>();
        if (means.PasswordAt is not null) ways.Add(means.HasAuthenticator ? "a password and an authenticator" : "a password alone");
        if (means.Passkeys > 0) ways.Add(means.Passkeys == 1 ? "a passkey" : $"{Counted.Digits(means.Passkeys)} passkeys");
        if (means.HasOutside) ways.Add("the provider of identities");
        return $"Signs in with {Counted.List(ways, most: 4)}.";
    }
}
