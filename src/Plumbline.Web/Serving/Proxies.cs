using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Plumbline.Web.Serving;

/// <summary>What proxies in front of the site say of a request: the address that it came from, and whether it came by https. Only the proxies that are named are believed, and the host name is not theirs to say.</summary>
internal static class Proxies
{
    internal static ForwardedHeadersOptions Believe(IReadOnlyList<IPAddress> proxies)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = proxies.Count };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies) options.KnownProxies.Add(proxy);
        return options;
    }
}
