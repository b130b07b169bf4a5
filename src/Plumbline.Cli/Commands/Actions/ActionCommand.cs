using System.CommandLine;
using Plumbline.Cli.Terminal;

namespace Plumbline.Cli.Commands.Actions;

/// <summary><c>plumbline action</c>: writes actions.</summary>
internal static class ActionCommand
{
    internal static Command Create(StandardStreams streams) => new("action", "Add and change actions, each as a change.") { ActionAddCommand.Create(streams), ActionUpdateCommand.Create(streams) };
}
