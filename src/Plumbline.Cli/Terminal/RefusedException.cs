using Plumbline.Core.Text;

namespace Plumbline.Cli.Terminal;

/// <summary>What was asked cannot be done as asked; nothing was changed. The message is for the person at the terminal.</summary>
internal sealed class RefusedException(string message) : Exception(message)
{
    /// <summary>The value of an argument, or a refusal that names the argument.</summary>
    internal static T Unless<T>(Parsed<T> parsed, string argument)
        where T : notnull =>
        parsed.TryGet(out var value, out var problem) ? value : throw new RefusedException($"{argument}: {problem}");
}
