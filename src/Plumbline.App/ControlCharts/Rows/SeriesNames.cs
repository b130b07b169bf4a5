namespace Plumbline.App.ControlCharts.Rows;

/// <summary>
/// The names of series seen, eight bytes each, to know one when it comes again. By a hash (FNV-1a, 64 bits, and a final
/// mix): among a million names two share one once in forty million files.
/// </summary>
internal sealed class SeriesNames
{
    private readonly HashSet<ulong> _seen = [];

    /// <summary>Adds a name; false where it was seen before.</summary>
    public bool Add(ReadOnlySpan<byte> name)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in name)
            hash = (hash ^ letter) * 1099511628211UL;
        hash = (hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15UL;
        return _seen.Add(hash ^ (hash >> 29));
    }
}
