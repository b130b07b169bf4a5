using System.CommandLine;
using System.CommandLine.Parsing;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Mistakes;

/// <summary>What is wrong with the values of one option or argument, in our words.</summary>
internal static class SymbolMistake
{
    /// <summary>The mistake that the parser found; null where it is a stray word, which has a line of its own.</summary>
    internal static string? Of(ParseError error, IReadOnlyList<string> strays)
    {
        for (var at = error.SymbolResult; at is not null; at = at.Parent)
        {
            if (at is OptionResult { Option: var option, Tokens: var values })
                return option is VersionOption ? $"{option.Name}: found words beside it; expected {option.Name} alone" : Of(option, values, error.Message);
            if (at is ArgumentResult { Argument: var argument, Parent: CommandResult, Tokens: var found } && !IsStray(error, strays))
                return $"{argument.Name}: {Values(found, argument.Arity, ExpectedValue.Of(argument))}";
        }

        return null;
    }

    private static string Of(Option option, IReadOnlyList<Token> values, string message)
    {
        // Validators of ours run only over values that the option can take.
        if (option.Validators.Count > 0 && values.Count > 0 && values.Count <= option.Arity.MaximumNumberOfValues) return message;
        return $"{option.Name}: {Values(values, option.Arity, ExpectedValue.Of(option))}";
    }

    private static Problem Values(IReadOnlyList<Token> values, ArgumentArity arity, string expected) =>
        values.Count <= 1 ? Problem.With(values is [var only] ? only.Value : null, expected)
        : new Problem(string.Join(" and ", values.Select(value => $"“{value.Value}”")), values.Count > arity.MaximumNumberOfValues ? $"only one: {expected}" : expected);

    private static bool IsStray(ParseError error, IReadOnlyList<string> strays) => strays.Any(stray => error.Message.Contains($"'{stray}'", StringComparison.Ordinal));
}
