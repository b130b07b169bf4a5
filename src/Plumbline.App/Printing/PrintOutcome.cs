namespace Plumbline.App.Printing;

/// <summary>What came of a printing.</summary>
public abstract record PrintOutcome
{
    private protected PrintOutcome()
    {
    }

    /// <summary>Why there is no file, and what helps where that is known; null where there is one.</summary>
    public abstract string? Failure { get; }
}

/// <summary>The file is there.</summary>
/// <param name="Path">The PDF file.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Bytes">Its size.</param>
public sealed record Printed(string Path, int Pages, long Bytes) : PrintOutcome
{
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

/// <summary>The browser gave no PDF; nothing was written.</summary>
/// <param name="Reason">What went wrong, and what helps where that is known.</param>
/// <param name="BrowserOutput">The end of what the browser said, for the log.</param>
public sealed record PrintFailed(string Reason, string BrowserOutput) : PrintOutcome
{
    /// <inheritdoc/>
    public override string? Failure => Reason;
}
