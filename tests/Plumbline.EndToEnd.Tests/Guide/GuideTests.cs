using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Plumbline.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Guide;

/// <summary>Runs guides step by step, in a folder that contains the command, as a checkout does.</summary>
public partial class GuideTests
{
    private const string Mark = "@@ end of step ";

    [Theory]
    [InlineData("first-report.md")]
    [InlineData("risks.md")]
    [InlineData("assurance.md")]
    [InlineData("contracts-and-finance.md")]
    [InlineData("returns.md")]
    public async Task Guide_RunStepByStep_PrintsWhatItShows(string name)
    {
        var steps = FencedBlocks.Of(await File.ReadAllTextAsync(Repository.Path("docs", "guide", name)));
        Assert.True(steps.Count(step => step.Answer is not null) >= 7);
        using var folder = new TemporaryFolder();
        folder.Write("plumbline", $"#!/bin/sh\nexec dotnet '{PlumblineProcess.Program}' \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder.File("plumbline"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        // One shell for all steps, as for a reader; a step that fails ends the script.
        var script = new StringBuilder("set -euo pipefail\nexec 2>&1\n");
        for (var i = 0; i < steps.Count; i++) script.Append(steps[i].Commands).Append(CultureInfo.InvariantCulture, $"echo \"{Mark}{i}\"\n");
        folder.Write("guide.sh", script.ToString());
        var run = await PlumblineProcess.RunAsync(folder.Path, new Dictionary<string, string?>(StringComparer.Ordinal), "bash", ["guide.sh"]);

        // On a slow machine the command also prints progress lines, which are removed here.
        var output = string.Concat(run.Output.Split('\n').Where(line => !Progress().IsMatch(line)).Select(line => line + "\n"));
        var answers = output.Split(Enumerable.Range(0, steps.Count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{Mark}{i}\n")).ToArray(), StringSplitOptions.None);
        Assert.True(run.ExitCode == 0, $"Step {answers.Length} failed:\n{steps[Math.Min(answers.Length, steps.Count) - 1].Commands}\n{answers[^1]}");
        Assert.All(steps.Select((step, i) => (step.Answer, Given: answers[i])), one => Assert.Matches(FencedBlocks.PatternOf(one.Answer ?? ""), one.Given));
    }

    [GeneratedRegex(" …(?: [0-9]+ s)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Progress();

    [Theory]
    [InlineData("first-report.md")]
    [InlineData("risks.md")]
    [InlineData("assurance.md")]
    [InlineData("contracts-and-finance.md")]
    [InlineData("returns.md")]
    public void Guide_LinksOnlyToPagesThatExist(string name)
    {
        var guide = Repository.Path("docs", "guide", name);
        var links = Regex.Matches(File.ReadAllText(guide), @"\]\((?<path>[^):#]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture, Regex.InfiniteMatchTimeout);
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(guide)!, link.Groups["path"].Value)), link.Value));
    }
}
