using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Settling;
using Plumbline.App.Importing.Similarity;

namespace Plumbline.App.Importing.Figures;

/// <summary>Matches labels to indicators, and counts the unmatched and the skipped.</summary>
internal sealed class LabelIntake(LabelBook book, MappingBook mappings, SkippedLabels skipped, UnsettledTexts unsettled)
{
    private const int Remembered = 100_000;

    private readonly Dictionary<RowLabel, LabelMatch> _matches = [];
    private string? _scope;

    internal LabelBook Book => book;

    /// <summary>How many rows have an unmatched label.</summary>
    internal long UnmatchedRows { get; private set; }

    /// <summary>Matches a label without counting it: used to distinguish a section from a row.</summary>
    internal LabelMatch Peek(RowLabel label)
    {
        // Another recipe may map the same label to another indicator.
        if (_matches.Count >= Remembered || _scope != mappings.Scope) _matches.Clear();
        _scope = mappings.Scope;
        return _matches.TryGetValue(label, out var known) ? known : _matches[label] = book.Match(label);
    }

    /// <summary>Matches the label of a row with figures, and counts it.</summary>
    internal LabelMatch Match(RowLabel label, string file, int row, int column, ExampleFigure example)
    {
        var match = Peek(label);
        if (match is LabelMatch.Skipped { Mapping: var mapping })
        {
            mappings.LeaveOut(mapping);
            skipped.Add(MappingKind.Indicator, label.Full);
        }

        if (match is not LabelMatch.Unknown) return match;
        UnmatchedRows++;
        unsettled.Add(MappingKind.Indicator, KeyOf(label), label.Full, (file, row, column), example, () => Near(label, example.Value));
        return match;
    }

    private static string KeyOf(RowLabel label) => LabelText.Normalise(label.Full) is { Length: > 0 } key ? key : label.Full;

    private (IReadOnlyList<NearCode> Near, bool IsPlan) Near(RowLabel label, string? figure)
    {
        var near = book.Near(label, figure);
        return (near, label.PlanWords.Count > 0 && near.Count == 0);
    }
}
