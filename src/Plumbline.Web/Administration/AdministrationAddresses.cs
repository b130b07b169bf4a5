namespace Plumbline.Web.Administration;

/// <summary>The addresses of administration, below the path of the site.</summary>
internal static class AdministrationAddresses
{
    internal const string First = "/administration";
    internal const string Accounts = "/administration/accounts";
    internal const string NewAccount = "/administration/accounts/new";
    internal const string Account = "/administration/accounts/{account}";
    internal const string Log = "/administration/access-log";
    internal const string Permissions = "/account/permissions";
    internal const string Tokens = "/account/tokens";
    internal const string NewToken = "/account/tokens/new";
    internal const string NewCalendar = "/account/calendars/new";

    /// <summary>The page of an account, or one below it.</summary>
    internal static string Of(HttpContext http, AccountNumber account, string below = "") => $"{At(http, "/administration/accounts/")}{account}{below}";

    /// <summary>An address with the path under which a proxy serves the site.</summary>
    internal static string At(HttpContext http, string address) => http.Request.PathBase.Value + address;
}
