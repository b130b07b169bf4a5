namespace Plumbline.Reports.Composition;

/// <summary>Thrown instead of making an empty report: the report has nothing to show for the period.</summary>
public sealed class NoFiguresException : InvalidOperationException
{
    /// <summary>The message names the report and the period.</summary>
    public NoFiguresException(string message)
        : base(message)
    {
    }
}
