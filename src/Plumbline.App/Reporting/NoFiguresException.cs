namespace Plumbline.App.Reporting;

/// <summary>A report was asked for a period up to which nothing it shows has been reported: a paper of empty pages would be made.</summary>
public sealed class NoFiguresException : InvalidOperationException
{
    /// <summary>Says which report and period.</summary>
    public NoFiguresException(string message)
        : base(message)
    {
    }
}
