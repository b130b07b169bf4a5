using Plumbline.App.Importing.Options;
namespace Plumbline.App.Importing.Figures;

/// <summary>The columns that somebody has said to leave out, and which of them were met.</summary>
internal sealed class IgnoredColumns(ImportOptions options)
{
    private readonly HashSet<string> _met = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Those that no file has, or that are read all the same.</summary>
    internal IEnumerable<string> Unmet => options.IgnoredColumns.Where(column => !_met.Contains(column));

    /// <summary>Whether a column without a heading is left out, by its number.</summary>
    internal bool Has(int column) => Has(ImportOptions.NameOf(column));

    /// <summary>Whether a column is left out, by its heading.</summary>
    internal bool Has(string heading)
    {
        if (options.IgnoredColumns.Count == 0) return false;
        var line = heading.ReplaceLineEndings(" ");
        if (!options.IgnoredColumns.Contains(line, StringComparer.OrdinalIgnoreCase)) return false;
        _met.Add(line);
        return true;
    }
}
