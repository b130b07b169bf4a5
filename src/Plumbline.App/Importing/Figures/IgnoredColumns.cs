using Plumbline.App.Importing.Options;

namespace Plumbline.App.Importing.Figures;

/// <summary>The columns that the user leaves out, and which of them the files have.</summary>
internal sealed class IgnoredColumns(ImportOptions options)
{
    private readonly HashSet<string> _met = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Ignored columns that no file has, or that are read anyway.</summary>
    internal IEnumerable<string> Unmet => options.IgnoredColumns.Where(column => !_met.Contains(column));

    /// <summary>The columns left out so far.</summary>
    internal IReadOnlyCollection<string> Met => _met;

    /// <summary>Whether a column without a heading is left out; it is named by its number.</summary>
    internal bool Has(int column) => Has(ImportOptions.NameOf(column));

    /// <summary>Whether a column with this heading is left out.</summary>
    internal bool Has(string heading)
    {
        if (options.IgnoredColumns.Count == 0) return false;
        var line = heading.ReplaceLineEndings(" ");
        if (!options.IgnoredColumns.Contains(line, StringComparer.OrdinalIgnoreCase)) return false;
        _met.Add(line);
        return true;
    }
}
