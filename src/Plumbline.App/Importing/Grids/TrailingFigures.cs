using System.Globalization;
using Plumbline.App.Importing.Labels;
using Plumbline.Core.Observations;

namespace Plumbline.App.Importing.Grids;

/// <summary>Reads pasted lines whose columns are a single space apart: counts as many figures from the right as there are periods; the text before them is the label.</summary>
/// <remarks>
/// A blank cell leaves no trace in such a line, so a line with fewer figures is refused, not guessed. A label of several lines is above its figures:
/// a line of figures alone takes the block of text before it as its label.
/// </remarks>
internal sealed class TrailingFigures
{
    private const int LongestFigure = 5;
    private const int LongestTarget = 6;
    private const int LongestLabel = 6;

    private readonly PastedHeading _heading;
    private readonly bool _hasTarget;
    private readonly List<string> _above = [];
    private int _lastAbove;

    internal TrailingFigures(PastedHeading heading, IReadOnlyList<string> lines)
    {
        _heading = heading;
        var around = lines.Skip(heading.Line - 3).Take(Math.Min(heading.Line, 3) + 12);
        _hasTarget = around.Any(line => line.Trim().EndsWith("target", StringComparison.OrdinalIgnoreCase)) || heading.Columns.Take(heading.FirstPeriod).Any(word => IsTarget(word.Text));
    }

    /// <summary>The cells of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">Its line index; adjacent lines form one block.</param>
    internal List<Cell> Cells(string line, int at)
    {
        var words = PastedLine.Words(line).ConvertAll(stretch => stretch.Text);
        if (words.Count > ImportLimits.PastedColumns + 100) return [new Cell(1, string.Create(CultureInfo.InvariantCulture, $"a line of {words.Count:N0} words"), CellKind.Unfit)];
        if (at == _heading.Line) return Row(string.Join(' ', words.Take(_heading.FirstPeriod).Where(word => !IsTarget(word))), _hasTarget ? "target" : "", words[_heading.FirstPeriod..]);
        var figures = TakeFigures(words);
        if (figures.Count == _heading.Periods)
        {
            var target = _hasTarget ? TakeTarget(words) : "";
            var label = string.Join(' ', words.Count == 0 ? _above : words);
            _above.Clear();
            return Row(label, target, figures);
        }

        if (figures.Count <= 1)
        {
            var text = string.Join(' ', PastedLine.Words(line).Select(stretch => stretch.Text));
            Remember(text, at);
            return Row(text, "", []);
        }

        _above.Clear();
        return [new Cell(1, string.Create(CultureInfo.InvariantCulture, $"{figures.Count} figures below {_heading.Periods} periods: it is unclear which are blank"), CellKind.Unplaced)];
    }

    // A target on a line of its own is not part of the label.
    private void Remember(string text, int at)
    {
        if (_hasTarget && TargetText.IsNumberOrNone(text)) return;
        if (at != _lastAbove + 1 || _above.Count == LongestLabel) _above.Clear();
        _above.Add(text);
        _lastAbove = at;
    }

    // From the right, each figure is as long as possible: “4/5 (80%)” is one figure, though “(80%)” alone would be one too.
    private List<string> TakeFigures(List<string> words)
    {
        var figures = new List<string>();
        while (figures.Count < _heading.Periods && words.Count > 0)
        {
            var length = Math.Min(LongestFigure, words.Count);
            while (length > 0 && !ObservedValue.Parse(string.Join(' ', words[^length..])).Succeeded) length--;
            if (length == 0) break;
            figures.Insert(0, string.Join(' ', words[^length..]));
            words.RemoveRange(words.Count - length, length);
        }

        return figures;
    }

    // All the words are the target only if they cannot be a label: “16-24” may be a label, “90%” and “No target” cannot.
    private string TakeTarget(List<string> words)
    {
        for (var length = Math.Min(LongestTarget, words.Count); length > 0; length--)
        {
            var text = string.Join(' ', words[^length..]);
            if (!TargetText.IsTarget(text) || (length == words.Count && (_above.Count == 0 || !TargetText.IsNumberOrNone(text)))) continue;
            words.RemoveRange(words.Count - length, length);
            return text;
        }

        return "";
    }

    private static List<Cell> Row(string label, string target, List<string> figures)
    {
        var cells = new List<Cell>();
        if (CellText.Cell(1, label) is { } first) cells.Add(first);
        if (CellText.Cell(2, target) is { } second) cells.Add(second);
        for (var i = 0; i < figures.Count; i++)
        {
            if (CellText.Cell(i + 3, figures[i]) is { } cell) cells.Add(cell);
        }

        return cells;
    }

    private static bool IsTarget(string word) => string.Equals(word, "target", StringComparison.OrdinalIgnoreCase);
}
