using Plumbline.App.Definitions.Formats;
using Plumbline.App.Importing.Files;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing;

/// <summary>The rows of a file of labels as a spreadsheet saved it: CSV with any separator and encoding, or a workbook.</summary>
internal sealed class LabelsFile
{
    private const string Label = "label";
    private const string Decision = "decision";
    private const string KindColumn = "kind";

    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly List<(int Number, LabelRow Row)> _rows = [];
    private readonly List<FileProblem> _problems = [];
    private bool _isMisread;

    private LabelsFile(ImportFile file, FinancialCalendar calendar)
    {
        var read = ReadRows.Run(file, calendar, Read);
        Name = read.Name;
        if (read.Problem is { } problem) _problems.Add(problem);
        else if (_columns.Count == 0) _problems.Add(Headings(Name, 0, "no rows"));
        _problems = _problems.ConvertAll(problem => problem with { File = Name });
    }

    /// <summary>The file, for places.</summary>
    internal string Name { get; }

    /// <summary>The rows with their numbers.</summary>
    internal IReadOnlyList<(int Number, LabelRow Row)> Rows => _rows;

    /// <summary>Why it is no file of labels.</summary>
    internal IReadOnlyList<FileProblem> Problems => _problems;

    internal static LabelsFile Read(ImportFile file, FinancialCalendar calendar) => new(file, calendar);

    internal FileProblem LabelProblem(int row, Problem problem) => new(Name, row, _columns.GetValueOrDefault(Label), problem);

    internal FileProblem KindProblem(int row, Problem problem) => new(Name, row, _columns.GetValueOrDefault(KindColumn), problem);

    internal FileProblem DecisionProblem(int row, Problem problem) => new(Name, row, _columns.GetValueOrDefault(Decision), problem);

    private void Read(FileRow row)
    {
        if (_problems.Count > 0) return;
        if (_columns.Count == 0)
        {
            _isMisread = row.Cells is [var first, ..] && MisreadText.Begins(first.Text);
            foreach (var (column, text) in row.Cells) _columns.TryAdd(Text(text).ToLowerInvariant(), column);
            if (!_columns.ContainsKey(Label) || !_columns.ContainsKey(Decision)) _problems.Add(Headings("", row.Number, string.Join(", ", row.Cells.Take(12).Select(cell => $"“{cell.Text}”"))));
            return;
        }

        var cells = row.Cells.ToDictionary(cell => cell.Column, cell => Text(cell.Text));
        _rows.Add((row.Number, new LabelRow(Of(Label), Of(KindColumn).ToLowerInvariant(), Of("place"), Of("rows"), Of("example"), Of("proposal"), Of("score"), Of(Decision)) { Name = Of("name"), Others = Of("others"), Remark = Of("remark") }));

        string Of(string column) => _columns.TryGetValue(column, out var at) ? cells.GetValueOrDefault(at, "") : "";
    }

    private string Text(string text) => (_isMisread ? MisreadText.Repair(text) : text).Trim();

    private static FileProblem Headings(string name, int row, string found) => new(name, row, 0, new Problem(found, "a file of labels, with the headings label and decision, as --write-labels writes it"));
}
