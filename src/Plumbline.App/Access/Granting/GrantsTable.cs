using Plumbline.App.Tables;
using Plumbline.Core.Access;
using Plumbline.Core.Text;

namespace Plumbline.App.Access.Granting;

/// <summary>The grants of an account as a table: the output of <c>plumbline account grants</c>.</summary>
public static class GrantsTable
{
    /// <summary>One row for each grant.</summary>
    public static Table<HeldGrant> Table { get; } = new Table<HeldGrant>("grants")
        .Text("key", static held => held.Key)
        .Text("permission", static held => Names<Permission>.Of(held.Grant.Permission))
        .Text("organisation", static held => held.Grant.Organisation)
        .Text("unit", static held => held.Grant.Scope.Unit?.ToString())
        .Items("sections", static held => [.. held.Grant.Scope.Sections], "; ")
        .Day("from", static held => held.Grant.From)
        .Day("to", static held => held.Grant.To)
        .Text("origin", static held => Names<GrantOrigin>.Of(held.Origin))
        .Text("given by", static held => held.Given.Who)
        .Time("given", static held => held.Given.At)
        .Text("ended by", static held => held.Ended?.Who)
        .Time("ended", static held => held.Ended?.At);

    /// <summary>One row for each post.</summary>
    public static Table<HeldPost> Posts { get; } = new Table<HeldPost>("posts")
        .Text("key", static held => held.Key)
        .Text("organisation", static held => held.Organisation)
        .Text("post", static held => held.Title)
        .Day("from", static held => held.From)
        .Day("to", static held => held.To)
        .Text("given by", static held => held.Given.Who)
        .Time("given", static held => held.Given.At)
        .Text("ended by", static held => held.Ended?.Who)
        .Time("ended", static held => held.Ended?.At);
}
