using System.CommandLine;
using System.CommandLine.Parsing;
using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Mistakes;

/// <summary>The mistakes in a command line: what was found, and what was expected.</summary>
/// <remarks>The parser's own sentences are never printed. Only a validator of an option of ours adds a sentence that is: in <see cref="SymbolMistake"/>.</remarks>
internal static class CommandMistakes
{
    /// <summary>One line for each mistake, and where to read more.</summary>
    internal static IEnumerable<string> Of(ParseResult parsed) => [.. Lines(parsed).Distinct(StringComparer.Ordinal), $"See: {Path(parsed.CommandResult)} --help"];

    private static IEnumerable<string> Lines(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var verbs = command.Subcommands.Select(verb => verb.Name).ToList();
        if (command.Action is null && verbs.Count > 0) return [Verb(parsed.UnmatchedTokens, verbs)];
        var options = command.Options.Select(option => option.Name).ToList();
        var strays = Strays(parsed.UnmatchedTokens).ToList();
        // An option that is misspelt is not missing too.
        var meant = strays.Select(stray => Spelling.Nearest(Name(stray), options)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. strays.Select(stray => Stray(stray, verbs, options)),
            .. parsed.Errors.Where(error => error.SymbolResult is not OptionResult { Tokens.Count: 0, Option: var missing } || !meant.Contains(missing.Name))
                .Select(error => SymbolMistake.Of(error, parsed.UnmatchedTokens)).OfType<string>(),
        ];
    }

    private static string Verb(IReadOnlyList<string> strays, List<string> verbs) =>
        (strays is [var word, ..] ? Problem.With(word, Expected("a verb", word, verbs)) : new Problem("no verb", $"a verb: one of {string.Join(", ", verbs)}")).ToString();

    private static string Stray(string stray, List<string> verbs, List<string> options)
    {
        if (IsOption(stray)) return Problem.With(stray, Expected("an option", Name(stray), options)).ToString();
        return Problem.With(stray, verbs.Count > 0 ? Expected("a verb", stray, verbs) : $"nothing more, or an option: one of {string.Join(", ", options)}").ToString();
    }

    // The nearest stands before the list, which is long.
    private static string Expected(string what, string word, List<string> known)
    {
        var list = $"one of {string.Join(", ", known)}";
        return known.Count == 0 ? "no option" : $"{what}{Spelling.Suggestion(word, known)}: {list}";
    }

    // What follows an unknown option is its value, and no mistake of its own.
    private static IEnumerable<string> Strays(IReadOnlyList<string> tokens) => tokens.Where((token, i) => IsOption(token) || i == 0 || !IsOption(tokens[i - 1]));

    private static bool IsOption(string token) => token.Length > 1 && token[0] == '-';

    private static string Name(string stray) => stray.Split('=', ':')[0];

    private static string Path(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{Path(parent)} {result.Command.Name}" : "plumbline";
}
