namespace Plumbline.App.Printing;

/// <summary>The arguments of a browser that prints, with reasons.</summary>
internal static class BrowserArguments
{
    /// <summary>Set to 1 if the browser's sandbox cannot work, as in most containers.</summary>
    internal const string NoSandboxVariable = "PLUMBLINE_BROWSER_NO_SANDBOX";

    internal static IReadOnlyList<string> For(string profile, bool withoutSandbox) =>
    [
        "--headless",
        $"--user-data-dir={profile}",
        // Driven over pipes: unlike a port, nobody else on the machine can reach them.
        "--remote-debugging-pipe",
        "--no-startup-window",
        // No document is gone back to.
        "--disable-back-forward-cache",
        .. Alone,
        // Chromium refuses to run as root with its sandbox on. The pages it opens are our own files, which fetch and run nothing.
        .. withoutSandbox ? ["--no-sandbox"] : Array.Empty<string>(),
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
