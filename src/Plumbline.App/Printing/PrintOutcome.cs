namespace Plumbline.App.Printing;

/// <summary>The result of a printing.</summary>
public abstract record PrintOutcome
{
    private protected PrintOutcome()
    {
    }

    /// <summary>Why there is no file, and the remedy if known; null if there is a file.</summary>
    public abstract string? Failure { get; }
}

/// <summary>The file was written.</summary>
/// <param name="Path">The PDF file.</param>
/// <param name="Pages">How many pages it has; 0 if that cannot be read.</param>
/// <param name="Bytes">Its size.</param>
public sealed record Printed(string Path, int Pages, long Bytes) : PrintOutcome
{
    /// <summary>Why the file is as the browser wrote it, without what makes it PDF/UA; null if nothing is missing.</summary>
    public string? Unfinished { get; init; }

    /// <inheritdoc/>
    public override string? Failure => null;
}

/// <summary>There is no browser on this machine.</summary>
/// <param name="Advice">What to install.</param>
public sealed record NoBrowser(string Advice) : PrintOutcome
{
    /// <inheritdoc/>
    public override string? Failure => Advice;
}

/// <summary>The browser wrote no PDF.</summary>
/// <param name="Reason">What went wrong, and the remedy if known.</param>
/// <param name="BrowserOutput">The end of the browser's output, for the log.</param>
public sealed record PrintFailed(string Reason, string BrowserOutput) : PrintOutcome
{
    /// <inheritdoc/>
    public override string? Failure => Reason;
}
