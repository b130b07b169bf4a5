namespace Plumbline.Cli.Terminal;

/// <summary>The exit codes of the command.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    internal const int Done = 0;

    /// <summary>Done, and something needs attention: findings, a mismatch.</summary>
    internal const int NeedsAttention = 1;

    /// <summary>Refused: nothing was changed, or it is unknown whether it was.</summary>
    internal const int Refused = 2;
}
