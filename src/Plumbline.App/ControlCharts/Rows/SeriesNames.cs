namespace Plumbline.App.ControlCharts.Rows;

/// <summary>
/// The names of the series so far, eight bytes each, to recognise one that comes again. Stored as hashes (FNV-1a, 64 bits, and a final
/// mix): two of a million names collide once in forty million files.
/// </summary>
internal sealed class SeriesNames
{
    private readonly HashSet<ulong> _seen = [];

    /// <summary>Adds a name; false if it is already there.</summary>
    public bool Add(ReadOnlySpan<byte> name)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in name)
            hash = (hash ^ letter) * 1099511628211UL;
        hash = (hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15UL;
        return _seen.Add(hash ^ (hash >> 29));
    }
}
