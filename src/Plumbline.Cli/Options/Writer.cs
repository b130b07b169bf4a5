using System.CommandLine;
using Plumbline.Cli.Terminal;

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
        parsed.GetValue(who) is { } name ? Given(name, who) : Environment.UserName is { Length: > 0 } user ? user : "command";

    private static string Given(string name, Option<string?> who) =>
        string.IsNullOrWhiteSpace(name) ? throw new RefusedException($"{who.Name}: found nothing; expected the role that makes the change, or no {who.Name}") : name;
}
