using System.CommandLine;
using System.CommandLine.Invocation;

namespace Plumbline.Cli.Terminal;

/// <summary>The help of a verb. A verb within another takes none of its arguments: <c>risk CODE</c> shows a risk, <c>risk grade CODE</c> grades one.</summary>
/// <param name="shown">The help as the library writes it, which lists the arguments of the verbs above.</param>
internal sealed class VerbHelp(SynchronousCommandLineAction shown) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => shown.ClearsParseErrors;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        foreach (var argument in Above(parseResult.CommandResult.Command).SelectMany(static command => command.Arguments)) argument.Hidden = true;
        return shown.Invoke(parseResult);
    }

    private static IEnumerable<Command> Above(Symbol verb) => verb.Parents.OfType<Command>().SelectMany(static command => Above(command).Prepend(command));
}
