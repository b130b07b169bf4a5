using System.CommandLine;

namespace Plumbline.Cli.Options;

/// <summary>The author of a change: the given role, or else the user of this machine.</summary>
internal static class Writer
{
    internal static Option<string?> AddTo(Command command)
    {
        var who = OneLine.Of(new Option<string?>("--who") { Description = "The role that makes the change; by default the user's name on this machine.", HelpName = "ROLE" });
        command.Options.Add(who);
        return who;
    }

    internal static string Name(ParseResult parsed, Option<string?> who) =>
        parsed.GetValue(who) is { Length: > 0 } name ? name : Environment.UserName is { Length: > 0 } user ? user : "command";
}
