using System.CommandLine;
using Plumbline.App.Ledger;

namespace Plumbline.Cli.Options;

/// <summary><c>--keep-mine</c> and <c>--keep-theirs</c>: the conflicts that one side wins, all or those of some keys.</summary>
internal static class LoadSides
{
    internal static Option<string[]> Option(string name, string what) =>
        new(name) { Description = what, HelpName = "KEY", Arity = ArgumentArity.ZeroOrMore, AllowMultipleArgumentsPerToken = true };

    internal static KeptSide Read(ParseResult parsed, Option<string[]> option) =>
        parsed.GetResult(option) is null ? KeptSide.None
        : parsed.GetValue(option) is { Length: > 0 } keys ? KeptSide.Of(keys)
        : KeptSide.Every;
}
