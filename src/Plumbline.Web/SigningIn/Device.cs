namespace Plumbline.Web.SigningIn;

/// <summary>A device in words coarse enough to be nobody's: <c>Firefox on Windows</c>.</summary>
internal static class Device
{
    // Order matters: each browser also names those before which it was.
    private static readonly (string Sign, string Name)[] Browsers = [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("Chrome/", "Chrome"), ("CriOS", "Chrome"), ("Safari/", "Safari")];
    private static readonly (string Sign, string Name)[] Systems = [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    internal static string Of(HttpContext http)
    {
        var agent = http.Request.Headers.UserAgent.ToString();
        return $"{Named(Browsers, agent) ?? "A browser"} on {Named(Systems, agent) ?? "a device"}";
    }

    private static string? Named((string Sign, string Name)[] names, string agent) => names.FirstOrDefault(one => agent.Contains(one.Sign, StringComparison.Ordinal)).Name;
}
