using Plumbline.Core.Text;

namespace Plumbline.Cli.Terminal;

/// <summary>The command cannot be carried out as given; nothing was changed. The message is for the user.</summary>
internal sealed class RefusedException(string message) : Exception(message)
{
    /// <summary>The value of an argument, or a refusal that names the argument.</summary>
    internal static T Unless<T>(Parsed<T> parsed, string argument)
        where T : notnull =>
        parsed.TryGet(out var value, out var problem) ? value : throw new RefusedException($"{argument}: {problem}");
}
