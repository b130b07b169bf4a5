using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Labels;

namespace Plumbline.App.Importing.Settling;

/// <summary>Counts the rows of labels, units and items that are left out, as far as they are listed.</summary>
internal sealed class SkippedLabels
{
    private readonly Dictionary<(MappingKind, string), long> _rows = [];

    /// <summary>What was left out, in the order of the files.</summary>
    internal IReadOnlyList<SkippedLabel> All => [.. _rows.Select(pair => new SkippedLabel(pair.Key.Item2, pair.Value, pair.Key.Item1))];

    /// <summary>How many rows were left out, listed or not.</summary>
    internal long Rows { get; private set; }

    internal void Add(MappingKind kind, string label)
    {
        Rows++;
        if (_rows.Count < ImportFindings.Listed || _rows.ContainsKey((kind, label))) _rows[(kind, label)] = _rows.GetValueOrDefault((kind, label)) + 1;
    }
}
