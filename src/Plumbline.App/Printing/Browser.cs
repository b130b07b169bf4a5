namespace Plumbline.App.Printing;

/// <summary>An installed Chromium, Chrome or Edge.</summary>
/// <param name="Path">The path of its program.</param>
public sealed record Browser(string Path)
{
    /// <summary>The environment variable that names the browser to use, before any that is found.</summary>
    public const string PathVariable = "PLUMBLINE_BROWSER";

    /// <summary>The advice if no browser is found.</summary>
    public const string Advice =
        "No browser to print with was found. Install Chromium (Debian: apt-get install chromium-headless-shell, or chromium), Google Chrome or "
        + "Microsoft Edge, or set " + PathVariable + " to the path of one.";

    // In order of preference: the headless one, which starts in less than half the time; then those that the system's own updates cover.
    private static readonly string[] Names =
    [
        "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
        "microsoft-edge", "microsoft-edge-stable", "msedge",
    ];

    private static readonly string[] MacPaths =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private static readonly string[] WindowsPaths =
    [
        @"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe",
    ];

    private static readonly string[] WindowsFolders = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];

    /// <summary>Finds a browser on this machine; null if there is none.</summary>
    public static Browser? Find() => Find(Environment.GetEnvironmentVariable, File.Exists);

    /// <summary>Finds a browser, given how to read an environment variable and whether a file exists.</summary>
    public static Browser? Find(Func<string, string?> variable, Func<string, bool> exists)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentNullException.ThrowIfNull(exists);
        if (variable(PathVariable) is { Length: > 0 } named)
        {
            // A named browser that is missing is kept, so that printing fails with its name instead of using another one unexpectedly.
            return new Browser(OnPath(variable, [named]).Prepend(named).FirstOrDefault(exists) ?? named);
        }

        return OnPath(variable, Names)
            .Concat(OperatingSystem.IsMacOS() ? MacPaths : [])
            .Concat(OnWindows(variable))
            .FirstOrDefault(exists) is { } path ? new Browser(path) : null;
    }

    private static IEnumerable<string> OnPath(Func<string, string?> variable, string[] names)
    {
        var folders = (variable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        return names.SelectMany(name => folders.Select(folder => System.IO.Path.Combine(folder, name + ending)));
    }

    private static IEnumerable<string> OnWindows(Func<string, string?> variable) =>
        WindowsFolders.Select(variable).OfType<string>()
            .SelectMany(static folder => WindowsPaths.Select(path => System.IO.Path.Combine(folder, path)));
}
