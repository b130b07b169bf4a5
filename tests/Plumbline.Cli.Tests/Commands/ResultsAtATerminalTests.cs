using System.CommandLine;
using System.Text.RegularExpressions;
using Plumbline.Cli.Terminal;
using Plumbline.Cli.Tests.Support;
using Plumbline.Tests.Support;
using Spectre.Console;

namespace Plumbline.Cli.Tests.Commands;

/// <summary>Results at a terminal are tables for people; asked for as CSV or JSON, and into a pipe, they are what they always were.</summary>
public sealed partial class ResultsAtATerminalTests : IAsyncLifetime
{
    private TemporaryFolder _folder = null!;

    public static TheoryData<string> Verbs => new(
        "check --period 2023-12", "check --accepted", "check propose", "ratings --period 2023-12", "observations", "observations --source --indicator appraisals",
        "changes", "changes --facts 1", "settings", "report list", "collection list", "collection breakdown complaints --period 2023-12 --by theme");

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task AtATerminal_NoLineIsWiderThanIt_AndAskedForAsCsv_ItIsThatOfAPipe(string verb)
    {
        var piped = await RunAsync(verb.Split(' '));
        foreach (var width in new[] { 60, 80, 120 })
        {
            var shown = await CommandRun.ReadingAsync(_folder.Path, width, verb.Split(' '));
            Assert.Equal(piped.ExitCode, shown.ExitCode);
            Assert.NotEqual(piped.Output, shown.Output);
            Assert.All(shown.Output.Split('\n'), line => Assert.True(line.GetCellWidth() <= width, line));
        }

        foreach (var format in new[] { "--csv", "--json" })
        {
            string[] words = [.. verb.Split(' '), format];
            Assert.Equal(await RunAsync(words), await CommandRun.ReadingAsync(_folder.Path, 80, words));
        }

        Assert.Equal(piped, await RunAsync([.. verb.Split(' '), "--csv"]));
    }

    [Fact]
    public async Task Check_IsGroupedByCheck_WithItsCountFirst()
    {
        var shown = await CommandRun.ReadingAsync(_folder.Path, 100, "check", "--period", "2023-12", "--check", "outlier", "missing");
        Assert.Equal(["1 missing (warning)", "5 outlier (warning)"], shown.Output.Split('\n').Where(line => line.Length > 0 && char.IsAsciiDigit(line[0])));
        Assert.Contains("  sickness-monthly  “Sickness absence in the month” for December 2023, 6.98%, is above its upper", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ratings_BeginWithWhatIsOffTarget_AndNameTheMeasure()
    {
        var shown = await CommandRun.ReadingAsync(_folder.Path, 160, "ratings", "--period", "2023-12");
        Assert.Equal(["red", "green", "not rated"], shown.Output.Split('\n').Where(line => line.Length > 0 && char.IsAsciiDigit(line[0])).Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
        Assert.Matches(@"\n  Sickness absence in the month +2023-12 +6\.98%  at most 4\.5% +▲ worse, from 6\.10% +2\.48 points over", shown.Output);
    }

    [Fact]
    public async Task FormatCsv_IsCsvAtATerminalToo() =>
        Assert.Equal(await RunAsync("observations", "--indicator", "appraisals"), await CommandRun.ReadingAsync(_folder.Path, 80, "observations", "--indicator", "appraisals", "--format", "csv"));

    [Fact]
    public async Task CsvAndJsonTogether_AreRefused()
    {
        var refused = await RunAsync("changes", "--csv", "--json");
        Assert.Equal(new CommandResult(ExitCode.Refused, "", "--csv: found with --json; expected one of the two\n"), refused);
    }

    [Fact]
    public void EveryVerbThatWritesJson_WritesCsvWhenAsked()
    {
        using var none = new MemoryStream();
        var verbs = new List<Command>();
        Visit(PlumblineCommand.Root(StandardStreams.Over(Stream.Null, none, none, TimeProvider.System)));
        Assert.True(verbs.Count > 10, "Too few verbs to be all.");
        Assert.All(verbs, verb => Assert.Contains(verb.Options, option => option.Name == "--csv"));

        void Visit(Command command)
        {
            if (command.Options.Any(option => option.Name == "--json")) verbs.Add(command);
            foreach (var verb in command.Subcommands) Visit(verb);
        }
    }

    [Theory]
    [InlineData("No finding has been accepted.", "check", "--accepted", "--check", "outlier")]
    [InlineData("No measure has a figure in or before January 2001.", "ratings", "--period", "2001-01")]
    public async Task ATableWithoutRows_IsASentence(string sentence, params string[] words) =>
        Assert.Equal(sentence + "\n", (await CommandRun.ReadingAsync(_folder.Path, 80, words)).Output);

    [Theory]
    [InlineData("xterm", "report list --csv")]
    [InlineData("xterm-256color", "check propose --csv")]
    [InlineData("xterm", "--version")]
    public async Task CsvAtAPseudoTerminal_HasNoCodesOfTheTerminal(string terminal, string words)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "no script(1), which makes a pseudo-terminal");
        var piped = await RunAsync(words.Split(' '));
        var result = await PlumblineProcess.RunAsync(_folder.Path, new Dictionary<string, string?>(StringComparer.Ordinal) { ["TERM"] = terminal }, "script", ["-qec", $"dotnet '{PlumblineProcess.Program}' {words} 2>/dev/null", "/dev/null"]);
        Assert.Equal(piped.Output.ReplaceLineEndings("\n"), result.Output.ReplaceLineEndings("\n"));
    }

    // The process asks the terminal for its width; stty sets that of the pseudo-terminal.
    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public async Task AProcessAtAPseudoTerminal_KeepsToItsWidth(int width)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "no script(1), which makes a pseudo-terminal");
        var command = $"stty cols {width}; dotnet '{PlumblineProcess.Program}' ratings --period 2023-12";
        var result = await PlumblineProcess.RunAsync(_folder.Path, new Dictionary<string, string?>(StringComparer.Ordinal), "script", ["-qec", command, "/dev/null"]);
        var lines = Escapes().Replace(result.Output, "").ReplaceLineEndings("\n").Split('\n');
        Assert.Contains(lines, line => line.EndsWith(" red", StringComparison.Ordinal));
        Assert.InRange(lines.Max(line => line.GetCellWidth()), width - 40, width);
    }

    public async ValueTask InitializeAsync() => _folder = await LoadedTrust.FolderAsync();

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<CommandResult> RunAsync(params string[] words) => CommandRun.InAsync(_folder.Path, words);

    // The runtime sets the keypad of a terminal to its own mode.
    [GeneratedRegex(@"\x1b(\[\?1h)?[=>]|\x1b\[\?1h")]
    private static partial Regex Escapes();
}
