using System.Text;

namespace Plumbline.Web.Access;

/// <summary>Where somebody goes once they have signed in: an address of this site, whatever the link said.</summary>
internal static class LocalAddress
{
    internal const string To = "to";

    /// <summary>The address asked for where it is one of this site, else the first page.</summary>
    internal static string Asked(HttpContext http)
    {
        var asked = (string?)http.Request.Query[To];
        return IsLocal(asked) ? InHeader(asked!) : $"{http.Request.PathBase}/";
    }

    /// <summary>An address as a header can hold it: in ASCII alone. What is escaped already stays as it is.</summary>
    internal static string InHeader(string address) => Ascii.IsValid(address)
        ? address
        : string.Concat(address.EnumerateRunes().Select(static letter => letter.IsAscii ? letter.ToString() : Uri.EscapeDataString(letter.ToString())));

    /// <summary>A page of ours that leads on to another.</summary>
    internal static string Through(string page, string to) => $"{page}?{To}={Uri.EscapeDataString(to)}";

    /// <summary>The address of the request itself.</summary>
    internal static string Of(HttpContext http) => $"{http.Request.PathBase}{http.Request.Path}{http.Request.QueryString}";

    /// <summary>Whether browsers read an address as one of the same host. They drop tabs and line breaks, and take <c>\</c> for <c>/</c>.</summary>
    internal static bool IsLocal(string? address) =>
        address is ['/', ..] && !(address.Length > 1 && address[1] is '/' or '\\') && address.Length <= 2_000 && !address.Any(static letter => char.IsControl(letter) || letter == '\\');
}
