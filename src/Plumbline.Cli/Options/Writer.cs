using System.CommandLine;

namespace Plumbline.Cli.Options;

/// <summary>Who makes a change: the role given, else the user of this machine.</summary>
internal static class Writer
{
    internal static Option<string?> AddTo(Command command)
    {
        var who = OneLine.Of(new Option<string?>("--who") { Description = "Who makes the change, by role; else the user's name on this machine.", HelpName = "ROLE" });
        command.Options.Add(who);
        return who;
    }

    internal static string Name(ParseResult parsed, Option<string?> who) =>
        parsed.GetValue(who) is { Length: > 0 } name ? name : Environment.UserName is { Length: > 0 } user ? user : "command";
}
