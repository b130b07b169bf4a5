using System.Net;
using Plumbline.Core.Text;

namespace Plumbline.Web.Serving;

/// <summary>An address of this machine alone that the site listens on. Until people sign in, whoever reaches the site reads all of it, so it listens nowhere else.</summary>
public sealed record ListenAddress
{
    private ListenAddress(string url) => Url = url;

    /// <summary>The address as the server takes it.</summary>
    public string Url { get; }

    /// <summary>Reads an address.</summary>
    public static Parsed<ListenAddress> Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            return Problem.With(text, "an address such as http://127.0.0.1:5080");
        if (url.Scheme == "https") return Problem.With(text, "http://: TLS is for the proxy in front of it, on this machine");
        if (url.AbsolutePath != "/" || url.Query.Length > 0 || url.UserInfo.Length > 0) return Problem.With(text, "an address without a path, such as http://127.0.0.1:5080");
        return IsOfThisMachine(url)
            ? new ListenAddress($"http://{url.IdnHost switch { "localhost" => "127.0.0.1", var host when host.Contains(':', StringComparison.Ordinal) => $"[{host}]", var host => host }}:{url.Port}")
            : Problem.With(text, "an address of this machine alone, such as http://127.0.0.1:5080: nobody signs in yet, so whoever reaches the site reads all of it");
    }

    /// <inheritdoc/>
    public override string ToString() => Url;

    private static bool IsOfThisMachine(Uri url) => url.IdnHost == "localhost" || (IPAddress.TryParse(url.IdnHost, out var address) && IPAddress.IsLoopback(address));
}
