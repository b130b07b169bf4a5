using Plumbline.App.Printing;

namespace Plumbline.App.Tests.Printing;

public class BrowserTests
{
    [Fact]
    public void Nothing_Installed_FindsNone() => Assert.Null(Browser.Find(static _ => "", static _ => false));

    [Fact]
    public void Several_Installed_PrefersChromium()
    {
        var folder = Path.Combine(Path.GetTempPath(), "bin");
        var names = new[] { "google-chrome", "chromium" }.Select(n => Path.Combine(folder, n + (OperatingSystem.IsWindows() ? ".exe" : ""))).ToList();

        var found = Browser.Find(name => name is "PATH" ? folder : null, path => names.Contains(path, StringComparer.Ordinal));

        Assert.Equal(names[1], found?.Path);
    }

    [Fact]
    public void Named_Missing_IsKeptSoThatTheFailureNamesIt() =>
        Assert.Equal("/opt/mine", Browser.Find(static name => name is Browser.PathVariable ? "/opt/mine" : null, static _ => false)?.Path);

    [Fact]
    public void Named_Installed_ComesFirst() =>
        Assert.Equal("/opt/mine", Browser.Find(static name => name is Browser.PathVariable ? "/opt/mine" : "/usr/bin", static _ => true)?.Path);
}
