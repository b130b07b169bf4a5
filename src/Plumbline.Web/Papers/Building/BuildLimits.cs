namespace Plumbline.Web.Papers.Building;

/// <summary>How much is made at once, and how much of it is kept.</summary>
public sealed record BuildLimits
{
    /// <summary>How many papers are made at once.</summary>
    public int AtOnce { get; init; } = Environment.ProcessorCount;

    /// <summary>How many papers may wait.</summary>
    public int MostWaiting { get; init; } = 64;

    /// <summary>How long a paper is kept.</summary>
    public TimeSpan Age { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How many bytes of papers are kept.</summary>
    public long MostBytes { get; init; } = 500_000_000;
}
