using Plumbline.Core.Access;
using Plumbline.Web.Views;

namespace Plumbline.Web.Administration;

/// <summary>What each permission allows: the table that the program itself asks.</summary>
internal static class PermissionsView
{
    internal static void Map(IEndpointRouteBuilder app) => app.MapSitePage(AdministrationAddresses.Permissions, new AccessNeed.SignedIn(), static (http, _) => Task.FromResult(new View
    {
        Title = "What each permission allows",
        Crumbs = [new("Your account", AdministrationAddresses.At(http, "/account")), new("What each permission allows")],
        Body = PageBody.Of<PermissionsPage>(http.Caller().Actor.Grants.Select(static grant => grant.Permission).ToHashSet()),
    }));

    /// <summary>An operation, at the head of a column or a row.</summary>
    internal static string Words(Operation operation) => OperationRules.Words(operation) is var words ? char.ToUpperInvariant(words[0]) + words[1..] : "";
}
