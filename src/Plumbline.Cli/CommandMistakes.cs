using System.CommandLine;
using System.CommandLine.Parsing;
using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Text;

namespace Plumbline.Cli;

/// <summary>The mistakes in a command line: what was found, and what was expected.</summary>
internal static class CommandMistakes
{
    /// <summary>One line for each mistake, and where to read more.</summary>
    internal static IEnumerable<string> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var strays = parsed.UnmatchedTokens;
        var verbs = command.Subcommands.Select(verb => verb.Name).ToList();
        if (command.Action is null && verbs.Count > 0)
        {
            var words = string.Join(", ", verbs);
            yield return (strays is [var word, ..] ? Problem.With(word, $"one of {words}{Spelling.Suggestion(word, verbs)}") : new Problem("no verb", $"one of {words}")).ToString();
        }
        else
        {
            List<string> known = [.. verbs, .. command.Options.Select(option => option.Name)];
            foreach (var stray in strays) yield return Problem.With(stray, $"one of {string.Join(", ", known)}{Spelling.Suggestion(stray, known)}").ToString();
            foreach (var error in parsed.Errors.Where(error => !strays.Any(stray => error.Message.Contains($"'{stray}'", StringComparison.Ordinal)))) yield return error.Message;
        }

        yield return $"See: {Path(parsed.CommandResult)} --help";
    }

    private static string Path(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{Path(parent)} {result.Command.Name}" : "plumbline";
}
