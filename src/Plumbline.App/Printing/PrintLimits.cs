using System.Globalization;
using Plumbline.Core.Text;

namespace Plumbline.App.Printing;

/// <summary>How long a browser may print, and how much memory it may take. Both follow the length of the paper.</summary>
/// <remarks>Measured with packs of 50 to 800 pages: benchmarks/results/papers.md.</remarks>
public sealed record PrintLimits
{
    /// <summary>The environment variable that sets how many seconds one printing may take.</summary>
    public const string TimeVariable = "PLUMBLINE_PRINT_SECONDS";

    /// <summary>The environment variable that sets how many megabytes a browser may take for one printing.</summary>
    public const string MemoryVariable = "PLUMBLINE_PRINT_MEMORY";

    // Ten times what was measured while twelve programs shared each processor: 8 s for a megabyte of HTML, which is 65 pages of indicators.
    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan TimeForMegabyte = TimeSpan.FromSeconds(80);

    private const long Megabyte = 1_000_000;

    // For each byte of HTML the browser took 150 bytes, and this program 40 to finish the file.
    private const long StartMemory = 300 * Megabyte;
    private const int MemoryForByte = 200;
    private const int MostSeconds = 7 * 24 * 60 * 60;
    private const int MostMegabytes = 1_000_000_000;

    /// <summary>How long one printing may take; null for what its length lets expect.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>How many bytes of memory the browser may take; null for what the machine or container has.</summary>
    public long? Memory { get; init; }

    /// <summary>A limit of time as the environment sets it, in seconds.</summary>
    public static Parsed<TimeSpan> ParseTime(string text) =>
        Whole(text, MostSeconds) is { } seconds ? TimeSpan.FromSeconds(seconds) : Problem.With(text, "a whole number of seconds from 1 to 604800");

    /// <summary>A limit of memory as the environment sets it, in megabytes.</summary>
    public static Parsed<long> ParseMemory(string text) =>
        Whole(text, MostMegabytes) is { } megabytes ? megabytes * Megabyte : Problem.With(text, "a whole number of megabytes from 1 to 1000000000");

    /// <summary>How long the printing of a page of HTML may take.</summary>
    internal TimeSpan TimeFor(long htmlBytes) => Time ?? StartTime + (TimeForMegabyte * ((double)htmlBytes / Megabyte));

    /// <summary>Why a paper is too large for this machine, and the remedy; null if it is not.</summary>
    internal string? Refusal(long htmlBytes, int pages)
    {
        var needed = StartMemory + (MemoryForByte * htmlBytes);
        var available = Memory ?? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        return needed <= available ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"About {pages} pages need {needed / Megabyte} MB of memory to print, and there are {available / Megabyte} MB. Print it on a machine with more, or make several papers of it (--unit, or fewer blocks). {MemoryVariable} sets another limit, in MB.");
    }

    private static int? Whole(string text, int most) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;
}
