using System.Net;
using Plumbline.Core.Text;

namespace Plumbline.Web.Serving;

/// <summary>An address that the site listens on: one of this machine alone, unless a proxy elsewhere is named that speaks TLS for it.</summary>
public sealed record ListenAddress
{
    private ListenAddress(string url) => Url = url;

    /// <summary>The address as the server takes it.</summary>
    public string Url { get; }

    /// <summary>Reads an address.</summary>
    /// <param name="text">The address.</param>
    /// <param name="isBehindProxy">Whether people sign in, and a proxy is named: then other machines may reach it.</param>
    public static Parsed<ListenAddress> Parse(string text, bool isBehindProxy = false)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            return Problem.With(text, "an address such as http://127.0.0.1:5080");
        if (url.Scheme == "https") return Problem.With(text, "http://: TLS is for the proxy in front of it, on this machine");
        if (url.AbsolutePath != "/" || url.Query.Length > 0 || url.UserInfo.Length > 0) return Problem.With(text, "an address without a path, such as http://127.0.0.1:5080");
        return IsOfThisMachine(url) || (isBehindProxy && IPAddress.TryParse(url.IdnHost, out _))
            ? new ListenAddress($"http://{url.IdnHost switch { "localhost" => "127.0.0.1", var host when host.Contains(':', StringComparison.Ordinal) => $"[{host}]", var host => host }}:{url.Port}")
            : Problem.With(text, "an address of this machine alone, such as http://127.0.0.1:5080: what goes to another is not encrypted. A proxy that speaks TLS may be elsewhere, named by --proxy, where people sign in");
    }

    /// <inheritdoc/>
    public override string ToString() => Url;

    private static bool IsOfThisMachine(Uri url) => url.IdnHost == "localhost" || (IPAddress.TryParse(url.IdnHost, out var address) && IPAddress.IsLoopback(address));
}
