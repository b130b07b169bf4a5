using Plumbline.Web.Components;
using Plumbline.Web.SigningIn;
using Plumbline.Web.Forms;

namespace Plumbline.Web.Account;

/// <summary>The way to a page of one's own account.</summary>
internal static class Crumbs
{
    internal static IReadOnlyList<Crumb> Of(FormVisit visit, string title) => [new("Your account", visit.Http.Request.PathBase + AccountAddresses.Account), new(title)];
}
