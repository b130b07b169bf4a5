using Plumbline.App.Tables;
using Plumbline.Core.Access;
using Plumbline.Core.Text;

namespace Plumbline.App.Access.Accounts;

/// <summary>Accounts as a table: the output of <c>plumbline account list</c>.</summary>
public static class AccountsTable
{
    /// <summary>One row for each account.</summary>
    public static Table<ListedAccount> Table { get; } = new Table<ListedAccount>("accounts")
        .Text("account", static one => one.Account.Number.Text)
        .Text("name", static one => one.Account.Name)
        .Text("email", static one => one.Account.Email)
        .Items("posts", static one => [.. one.Posts.Select(static held => $"{held.Title} ({held.Organisation})")], "; ")
        .Items("grants", static one => [.. one.Grants.Select(static held => $"{Names<Permission>.Of(held.Grant.Permission)} ({held.Grant.Organisation ?? "every organisation"}{(held.Grant.Scope.IsWhole ? "" : $": {held.Grant.Scope}")})")], "; ")
        .Text("signs in", static one => one.InvitedUntil is { } until ? $"invited, until {until.UtcDateTime:yyyy-MM-dd}" : one.CanSignIn ? "yes" : "not invited")
        .Time("made", static one => one.Account.MadeAt)
        .Time("closed", static one => one.Account.ClosedAt);
}
