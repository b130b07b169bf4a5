using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Labels;

namespace Plumbline.App.Importing.Figures;

/// <summary>Matches labels to indicators, and counts the unmatched and the skipped.</summary>
internal sealed class LabelIntake(LabelBook book)
{
    private const int Remembered = 100_000;
    private const int MostUnmatched = 300;

    private readonly Dictionary<RowLabel, LabelMatch> _matches = [];
    private readonly Dictionary<string, (RowLabel Label, string Place, long Rows)> _unmatched = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _skipped = new(StringComparer.Ordinal);

    internal LabelBook Book => book;

    /// <summary>How many rows have an unmatched label.</summary>
    internal long UnmatchedRows { get; private set; }

    /// <summary>How many rows have a label that is left out.</summary>
    internal long SkippedRows { get; private set; }

    /// <summary>The labels left out, with their rows.</summary>
    internal IReadOnlyList<SkippedLabel> Skipped => [.. _skipped.Select(pair => new SkippedLabel(pair.Key, pair.Value))];

    /// <summary>The unmatched labels with suggestions, up to the listed number.</summary>
    internal IReadOnlyList<UnmatchedLabel> Unmatched =>
        [.. _unmatched.Values.Select(Describe)];

    /// <summary>Matches a label without counting it: used to distinguish a section from a row.</summary>
    internal LabelMatch Peek(RowLabel label)
    {
        if (_matches.TryGetValue(label, out var known)) return known;
        if (_matches.Count >= Remembered) _matches.Clear();
        return _matches[label] = book.Match(label);
    }

    /// <summary>Matches the label of a row with figures, and counts it.</summary>
    internal LabelMatch Match(RowLabel label, string file, int row, int column)
    {
        var match = Peek(label);
        if (match is LabelMatch.Skipped) SkippedRows++;
        if (match is LabelMatch.Skipped && (_skipped.Count < ImportFindings.Listed || _skipped.ContainsKey(label.Full)))
        {
            _skipped[label.Full] = _skipped.GetValueOrDefault(label.Full) + 1;
        }

        if (match is not LabelMatch.Unknown) return match;
        UnmatchedRows++;
        if (_unmatched.TryGetValue(label.Full, out var before)) _unmatched[label.Full] = before with { Rows = before.Rows + 1 };
        else if (_unmatched.Count < MostUnmatched) _unmatched[label.Full] = (label, $"{file}:{row}:{column}", 1);
        return match;
    }

    private UnmatchedLabel Describe((RowLabel Label, string Place, long Rows) unmatched)
    {
        var near = book.Near(unmatched.Label);
        return new UnmatchedLabel(unmatched.Label.Full, unmatched.Place, unmatched.Rows, near, unmatched.Label.PlanWords.Count > 0 && near.Count == 0);
    }
}
