using System.CommandLine;
using System.CommandLine.Help;
using Plumbline.Cli.Mistakes;
using Plumbline.Cli.Terminal;
using Plumbline.Cli.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Mistakes;

/// <summary>Every kind of mistake that the parser of the command line can find is told in our words.</summary>
public sealed class CommandMistakesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    // The words in a line are parted by a bar, because a word may hold a space or be empty.
    [Theory]
    [InlineData("ratings", "--period: found nothing; expected a period such as 2023-12, 2023-Q3 or 2023/24", "ratings")]
    [InlineData("ratings|--period", "--period: found nothing; expected a period such as 2023-12, 2023-Q3 or 2023/24", "ratings")]
    [InlineData("ratings|--period=", "--period: found nothing; expected a period such as 2023-12, 2023-Q3 or 2023/24", "ratings")]
    [InlineData("ratings|--period|a|--period|b", "--period: found “a” and “b”; expected only one: a period such as 2023-12, 2023-Q3 or 2023/24", "ratings")]
    [InlineData("report|build", "--period: found nothing; expected a period such as 2023-12, 2023-Q3 or 2023/24\nNAME: found nothing; expected a name", "report build")]
    [InlineData("report|build|dashboard|--perod|2023-12", "found “--perod”; expected an option, perhaps “--period”: one of --period, --unit, --each-unit, --format, --out, --store, --org, --as-at", "report build")]
    [InlineData("undo|1|--perod=2", "found “--perod=2”; expected an option: one of --reason, --store, --org, --clock-is-right, --who", "undo")]
    [InlineData("undo|1|-x", "found “-x”; expected an option: one of --reason, --store, --org, --clock-is-right, --who", "undo")]
    [InlineData("undo", "N: found nothing; expected a whole number", "undo")]
    [InlineData("undo|1|2|3", "found “2”; expected nothing more, or an option: one of --reason, --store, --org, --clock-is-right, --who\nfound “3”; expected nothing more, or an option: one of --reason, --store, --org, --clock-is-right, --who", "undo")]
    [InlineData("load", "DIR: found nothing; expected a folder", "load")]
    [InlineData("import", "FILE: found nothing; expected a file", "import")]
    [InlineData("spc|f.csv|--minimum|abc", "--minimum: found “abc”; expected a whole number", "spc")]
    [InlineData("spc|f.csv|--minimum|99999999999", "--minimum: found “99999999999”; expected a whole number", "spc")]
    [InlineData("spc|f.csv|--minimum", "--minimum: found nothing; expected a whole number", "spc")]
    [InlineData("import|f.csv|--list|1|--list|2", "--list: found “1” and “2”; expected only one: a whole number", "import")]
    [InlineData("check|--check", "--check: found nothing; expected a code", "check")]
    [InlineData("check|foo", "found “foo”; expected a verb: one of accept, propose", "check")]
    [InlineData("check|--json=maybe", "found “maybe”; expected a verb: one of accept, propose", "check")]
    [InlineData("check|accept|outlier|--by|Chair|--reason|a\nb", "--reason: found a line break as the 2nd character; expected one line of words", "check accept")]
    [InlineData("returns|--form", "--form: found nothing; expected the code of a form", "returns")]
    [InlineData("return|waive|--unit|u|--period|2020-03", "FORM: found nothing; expected the code of a form", "return waive")]
    [InlineData("return|send-back|--unit|u|--period|2020-03", "FORM: found nothing; expected the code of a form", "return send-back")]
    [InlineData("return|submit|f|--unit|u|--period|2020-03|--set", "--set: found nothing; expected the code of a field and its answer or figure, as “leader=yes”", "return submit")]
    [InlineData("return|submit|f|--unit|u|--period|2020-03|--why", "--why: found nothing; expected the code of a field and why its figure is right, as “vacant=counted twice”", "return submit")]
    [InlineData("report", "found no verb; expected a verb: one of list, build, publish, editions, check", "report")]
    [InlineData("report|lst", "found “lst”; expected a verb, perhaps “list”: one of list, build, publish, editions, check", "report")]
    [InlineData("--version|report|list", "--version: found words beside it; expected --version alone", "report list")]
    public async Task AMistake_IsToldInOurWords(string words, string told, string verb)
    {
        var result = await CommandRun.InAsync(_folder.Path, words.Split('|'));
        Assert.Equal(new CommandResult(ExitCode.Refused, "", $"{told}\nSee: plumbline {verb} --help\n"), result);
    }

    [Theory]
    [InlineData("chek", "found “chek”; expected a verb, perhaps “check”: one of demo, load, dump")]
    [InlineData("", "found nothing; expected a verb: one of demo, load, dump")]
    [InlineData("--chek", "found “--chek”; expected a verb")]
    public async Task AnUnknownVerb_IsToldWithTheNearestFirst(string word, string told)
    {
        var result = await CommandRun.InAsync(_folder.Path, word);
        Assert.StartsWith(told, result.Errors, StringComparison.Ordinal);
        Assert.EndsWith(", serve\nSee: plumbline --help\n", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWordThatBeginsWithAt_IsAWord_AndNoFileOfWords()
    {
        _folder.Write("words", "--help");
        var result = await CommandRun.InAsync(_folder.Path, "load", "@words");
        Assert.Equal((ExitCode.Refused, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("@words: found no such folder; expected the folder of a workspace\n", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryOptionAndArgument_HasWordsForWhatItExpects()
    {
        using var none = new MemoryStream();
        var root = PlumblineCommand.Root(StandardStreams.Over(Stream.Null, none, none, TimeProvider.System));
        var (seen, silent) = (0, new List<string>());
        Visit(root);
        Assert.True(seen > 100, "Too few options and arguments to be all.");
        Assert.Equal([], silent);

        void Visit(Command command)
        {
            foreach (var symbol in command.Options.Where(option => option is not HelpOption && option.ValueType != typeof(bool)).Concat<Symbol>(command.Arguments))
            {
                seen++;
                if (symbol is not VersionOption && ExpectedValue.Known(symbol) is null) silent.Add($"{command.Name} {symbol.Name}");
            }

            foreach (var verb in command.Subcommands) Visit(verb);
        }
    }

    public void Dispose() => _folder.Dispose();
}
