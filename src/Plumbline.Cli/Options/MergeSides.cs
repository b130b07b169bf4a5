using System.CommandLine;
using Plumbline.App.Ledger;
using Plumbline.Cli.Terminal;

namespace Plumbline.Cli.Options;

/// <summary><c>--keep-mine</c> and <c>--keep-theirs</c>: the conflicts that one side wins, all or those of some keys.</summary>
internal static class MergeSides
{
    internal static Option<string[]> Option(string name, string what) =>
        new(name) { Description = what, HelpName = "KEY", Arity = ArgumentArity.ZeroOrMore, AllowMultipleArgumentsPerToken = true };

    /// <summary>Refuses that both sides win all conflicts.</summary>
    internal static void RefuseBoth(KeptSide mine, KeptSide theirs)
    {
        if (mine.All && theirs.All) throw new RefusedException("found both --keep-mine and --keep-theirs for all conflicts; expected keys after one of them");
    }

    internal static KeptSide Read(ParseResult parsed, Option<string[]> option) =>
        parsed.GetResult(option) is null ? KeptSide.None
        : parsed.GetValue(option) is { Length: > 0 } keys ? KeptSide.Of(keys)
        : KeptSide.Every;
}
