namespace Plumbline.App.Printing;

/// <summary>The arguments of the browser for one printing, with reasons.</summary>
internal static class BrowserArguments
{
    /// <summary>Set to 1 if the browser's sandbox cannot work, as in most containers.</summary>
    internal const string NoSandboxVariable = "PLUMBLINE_BROWSER_NO_SANDBOX";

    internal static IReadOnlyList<string> For(string profile, string html, string pdf, bool withoutSandbox) =>
    [
        "--headless",
        $"--user-data-dir={profile}",
        $"--print-to-pdf={pdf}",
        // The page rules print header and footer themselves.
        "--no-pdf-header-footer",
        "--generate-pdf-document-outline",
        "--export-tagged-pdf",
        .. Alone,
        // Chromium refuses to run as root with its sandbox on. The page it opens is our own file, which fetches and runs nothing.
        .. withoutSandbox ? ["--no-sandbox"] : Array.Empty<string>(),
        new Uri(html).AbsoluteUri,
    ];

    /// <summary>Whether to switch the sandbox off: for root, because the browser does not start otherwise, or on request.</summary>
    internal static bool NeedNoSandbox() =>
        (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
        || Environment.GetEnvironmentVariable(NoSandboxVariable) is "1";

    // No traffic: a printing reaches no host, opens no key ring, and leaves nothing behind.
    private static readonly string[] Alone =
    [
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--disable-background-networking",
        "--disable-sync",
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-extensions",
        "--disable-quic",
        "--disable-domain-reliability",
        "--disable-client-side-phishing-detection",
        "--disable-breakpad",
        "--metrics-recording-only",
        "--no-first-run",
        "--no-default-browser-check",
        "--no-pings",
        "--password-store=basic",
        "--use-mock-keychain",
        // Printing needs no graphics card; /dev/shm is too small in many containers.
        "--disable-gpu",
        "--disable-dev-shm-usage",
    ];
}
