namespace Plumbline.Reports.Composition;

/// <summary>A report was asked for a period of which it has nothing to show: a paper of empty pages would be made.</summary>
public sealed class NoFiguresException : InvalidOperationException
{
    /// <summary>Says which report and period.</summary>
    public NoFiguresException(string message)
        : base(message)
    {
    }
}
