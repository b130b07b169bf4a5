using System.CommandLine;
using Plumbline.Cli.Terminal;

namespace Plumbline.Cli.Options;

/// <summary>Why a change is made.</summary>
internal static class Reason
{
    /// <summary>Adds the option, which must be given.</summary>
    internal static Option<string> AddTo(Command command, string description = "Why.")
    {
        var reason = OneLine.Of(new Option<string>("--reason") { Description = description, HelpName = "TEXT", Required = true });
        command.Options.Add(reason);
        return reason;
    }

    /// <summary>Adds the option, of which the verb says when it must be given.</summary>
    internal static Option<string?> AddOptional(Command command, string description)
    {
        var reason = OneLine.Of(new Option<string?>("--reason") { Description = description, HelpName = "TEXT" });
        command.Options.Add(reason);
        return reason;
    }

    internal static string Read(ParseResult parsed, Option<string> reason) =>
        parsed.GetRequiredValue(reason).Trim() is { Length: > 0 } text ? text : throw new RefusedException("--reason: found nothing; expected why");
}
