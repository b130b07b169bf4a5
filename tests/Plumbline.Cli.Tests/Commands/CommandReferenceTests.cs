using System.Text.RegularExpressions;
using Plumbline.Cli.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Commands;

/// <summary>The reference page of the command names every verb and option of the command.</summary>
public partial class CommandReferenceTests
{
    private static readonly string Reference = File.ReadAllText(Repository.Path("docs", "reference", "command.md"));

    [Fact]
    public async Task Reference_NamesEveryVerbAndOption()
    {
        using var folder = new TemporaryFolder();
        var verbs = await HelpAsync(folder, []);
        Assert.True(verbs.Count >= 10, "The help lists too few verbs to be the help.");
        foreach (var verb in verbs) await CheckAsync(folder, [verb]);
    }

    [Theory]
    [InlineData("risk grade", "risk grade <CODE> [options]")]
    [InlineData("risk note", "risk note <CODE> [options]")]
    [InlineData("risk review", "risk review <CODE> [options]")]
    [InlineData("risk", "risk <CODE> [command] [options]")]
    [InlineData("action add", "action add <ABOUT>... [options]")]
    [InlineData("action update", "action update <CODE> [options]")]
    [InlineData("report build", "report build <NAME> [options]")]
    public async Task Help_HasTheUsageOfTheVerbAlone(string verb, string usage)
    {
        using var folder = new TemporaryFolder();
        var help = (await CommandRun.InAsync(folder.Path, [.. verb.Split(' '), "--help"])).Output;
        Assert.Equal(usage, help.Split('\n').SkipWhile(static line => !line.StartsWith("Usage:", StringComparison.Ordinal)).ElementAt(1).Trim().Split(' ', 2)[1]);
        Assert.Single(help.Split('\n'), line => line.TrimStart().StartsWith(usage.Split(' ').First(static word => word.StartsWith('<')).TrimEnd('.'), StringComparison.Ordinal));
    }

    private static async Task CheckAsync(TemporaryFolder folder, string[] verb)
    {
        Assert.Contains(verb[^1], Reference, StringComparison.Ordinal);
        foreach (var inner in await HelpAsync(folder, verb)) await CheckAsync(folder, [.. verb, inner]);
    }

    /// <summary>Checks the options of a verb; returns the verbs below it.</summary>
    private static async Task<List<string>> HelpAsync(TemporaryFolder folder, string[] verb)
    {
        var help = (await CommandRun.InAsync(folder.Path, [.. verb, "--help"])).Output;
        var options = help.Contains("Options:", StringComparison.Ordinal) ? help[help.IndexOf("Options:", StringComparison.Ordinal)..] : "";
        foreach (Match option in OptionName().Matches(options))
        {
            if (option.Value is not ("--help" or "--version")) Assert.Contains($"{option.Value}", Reference, StringComparison.Ordinal);
        }

        var commands = help.Contains("Commands:", StringComparison.Ordinal) ? help[help.IndexOf("Commands:", StringComparison.Ordinal)..] : "";
        return [.. VerbName().Matches(commands).Select(match => match.Groups["verb"].Value)];
    }

    [GeneratedRegex(@"(?<=^  (?:-[^ ]+, )*)--[a-z-]+", RegexOptions.Multiline)]
    private static partial Regex OptionName();

    [GeneratedRegex(@"^  (?<verb>[a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex VerbName();
}
