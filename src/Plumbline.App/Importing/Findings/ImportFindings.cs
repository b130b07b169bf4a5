using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Findings;

/// <summary>A note or warning for the reader of the preview.</summary>
/// <param name="Place">File, or <c>file:row:column</c>.</param>
/// <param name="Text">In words.</param>
/// <param name="NeedsAttention">Whether somebody should check it before relying on the figures: a stale formula, a cell left out.</param>
public sealed record ImportRemark(string Place, string Text, bool NeedsAttention);

/// <summary>Collects notes and problems while files are read. All are counted but only the first are listed, so that a million problems take no more memory than a thousand.</summary>
internal sealed class ImportFindings
{
    /// <summary>How many of each kind are listed.</summary>
    internal const int Listed = 1_000;

    private readonly List<FileProblem> _refused = [];
    private readonly List<ImportRemark> _remarks = [];
    private readonly List<string> _columns = [];
    private readonly Dictionary<string, (int At, long Rows, Func<long, Problem> Problem)> _texts = new(StringComparer.Ordinal);

    /// <summary>How many cells, rows or files cannot be imported.</summary>
    internal long RefusedCount { get; private set; }

    /// <summary>The first of the refused cells, rows and files.</summary>
    internal IReadOnlyList<FileProblem> Refused
    {
        get
        {
            foreach (var (at, rows, problem) in _texts.Values) _refused[at] = _refused[at] with { Problem = problem(rows) };
            return _refused;
        }
    }

    /// <summary>The headings of refused columns, each once.</summary>
    internal IReadOnlyList<string> UnknownColumns => _columns;

    internal long RemarkCount { get; private set; }

    internal IReadOnlyList<ImportRemark> Remarks => _remarks;

    internal void Refuse(FileProblem problem)
    {
        RefusedCount++;
        if (_refused.Count < Listed) _refused.Add(problem);
    }

    internal void Refuse(string file, int row, int column, Problem problem)
    {
        RefusedCount++;
        if (_refused.Count < Listed) _refused.Add(new FileProblem(file, row, column, problem));
    }

    /// <summary>Refuses a row because of a text that other rows may have: the text is listed once, at its first place, and every row is counted.</summary>
    /// <param name="key">The text, in the form in which it is compared.</param>
    /// <param name="place">The file, row and column.</param>
    /// <param name="problem">The problem of a number of rows.</param>
    internal void RefuseText(string key, (string File, int Row, int Column) place, Func<long, Problem> problem)
    {
        if (_texts.TryGetValue(key, out var known))
        {
            RefusedCount++;
            _texts[key] = known with { Rows = known.Rows + 1 };
            return;
        }

        if (_refused.Count < Listed) _texts[key] = (_refused.Count, 1, problem);
        Refuse(place.File, place.Row, place.Column, problem(1));
    }

    /// <summary>Refuses a column with an unknown heading; the user may ignore it by that heading.</summary>
    internal void RefuseColumn(string file, int row, int column, string heading, Problem problem)
    {
        Refuse(file, row, column, problem);
        if (_columns.Count < Listed && !_columns.Contains(heading, StringComparer.OrdinalIgnoreCase)) _columns.Add(heading);
    }

    /// <summary>Withdraws the advice to ignore a refused column: its problem is replaced, and its heading no longer offered.</summary>
    internal void Withdraw(string file, int row, int column, string heading, Problem instead)
    {
        var at = _refused.FindIndex(refused => (refused.File, refused.Row, refused.Column) == (file, row, column));
        if (at >= 0) _refused[at] = new FileProblem(file, row, column, instead);
        _columns.RemoveAll(offered => string.Equals(offered, heading, StringComparison.OrdinalIgnoreCase));
    }

    internal void Note(string place, string text) => Add(new ImportRemark(place, text, NeedsAttention: false));

    internal void Warn(string place, string text) => Add(new ImportRemark(place, text, NeedsAttention: true));

    private void Add(ImportRemark remark)
    {
        RemarkCount++;
        if (_remarks.Count < Listed) _remarks.Add(remark);
    }
}
