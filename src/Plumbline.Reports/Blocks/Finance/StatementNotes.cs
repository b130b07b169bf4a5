using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Text;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Finance;

/// <summary>What is said below a statement: sums that their parts do not make, totals that should be equal and are not, notes on figures, and what is not known.</summary>
internal sealed class StatementNotes
{
    private const int MostNames = 6;

    private readonly Dictionary<(int Row, int Column), NoteMark> _marks = [];
    private readonly List<Note> _notes = [];
    private readonly Dictionary<string, NoteMark> _said = new(StringComparer.Ordinal);
    private readonly StatementPaper _paper;

    private StatementNotes(StatementPaper paper) => _paper = paper;

    /// <summary>The notes as an element; none where there is none.</summary>
    internal ImmutableArray<Element> All => _notes.Count == 0 ? [] : [new Notes([.. _notes])];

    /// <summary>The mark of a cell; null where nothing is said of it.</summary>
    internal NoteMark? MarkOf(int row, int column) => _marks.GetValueOrDefault((row, column));

    internal static StatementNotes Of(StatementPaper paper)
    {
        var notes = new StatementNotes(paper);
        var rows = paper.Reading.Rows;
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < rows[row].Cells.Count; column++)
            {
                if (string.Join(" ", notes.SaidOf(rows[row], column)) is { Length: > 0 } said) notes.Mark(row, column, said);
            }
        }

        foreach (var same in rows.SelectMany(static line => line.Cells.Where(static cell => cell is { Missing: not null, Text: "" }).Select(cell => (Why: cell.Missing!, Name: line.Name ?? ""))).GroupBy(one => WhyOf(one.Why, rows), StringComparer.Ordinal))
        {
            List<string> names = [.. same.Select(static one => one.Name).Distinct(StringComparer.Ordinal)];
            // What holds of every line names none.
            var isOfAll = names.Count == rows.Count(static line => line.Cells.Count > 0);
            notes._notes.Add(new Note(isOfAll ? $"{Counted.Sentence(same.Key)}." : $"{Counted.Sentence(same.Key)}: {Counted.List(names, MostNames)}."));
        }

        return notes;
    }

    // A sum says which of its lines is the reason: "Pay: 2024/25 is not over". Where that line says so itself, the reason alone stands.
    private static string WhyOf(string why, IReadOnlyList<StatementLine> rows) =>
        rows.Select(static line => line.Name).OfType<string>().Where(name => why.StartsWith($"{name}: ", StringComparison.Ordinal)).Select(name => why[(name.Length + 2)..]).FirstOrDefault(reason => rows.Any(line => line.Cells.Any(cell => cell.Missing == reason))) ?? why;

    private void Mark(int row, int column, string said)
    {
        if (!_said.TryGetValue(said, out var mark))
        {
            var letter = _said.Count < 26 ? ((char)('a' + _said.Count)).ToString() : (_said.Count + 1).ToString(CultureInfo.InvariantCulture);
            mark = new NoteMark(letter, new Anchor($"{_paper.Anchor}-note-{letter}"));
            _said.Add(said, mark);
            _notes.Add(new Note(letter, said, mark.Target));
        }

        _marks.Add((row, column), mark);
    }

    private IEnumerable<string> SaidOf(StatementLine line, int column)
    {
        var (cell, head) = (line.Cells[column], _paper.Reading.Heads[column]);
        var place = $"{line.Name}, {head.Name}";
        if (cell.PartsMake is { } made) yield return $"{place}: {cell.Text} as given, but its parts make {_paper.Money.InStatement(made, _paper.Definition.Negatives)}.";
        if (cell.NotGiven is { } why) yield return $"Made of its rows: there is {why}.";
        if (cell.Amount is { } amount && cell.Figure is not null && line.Row is StatementRow.Sum { EqualTo: { } key } && Named(key) is { } other && other.Cells[column].Amount is { } equal && equal != amount)
            yield return $"{place}: {cell.Text}, but {other.Name} is {other.Cells[column].Text}. They should be equal.";
        if (cell.Figure?.Note is { } note) yield return $"{place}: {note.TrimEnd('.')}.";
        if (cell.Figure is { IsDoubtful: true }) yield return cell.Figure.Note is null ? $"{place}: a doubtful figure." : "The figure is doubtful.";
        else if (cell.IsDoubtful && line.Cells.Any(static other => other.Figure is { IsDoubtful: true })) yield return "Made of a doubtful figure.";
        else if (cell.IsDoubtful) yield return cell.Figure is null ? "Made of a provisional or a doubtful figure." : "A provisional figure.";
    }

    private StatementLine? Named(string key) => _paper.Reading.Rows.FirstOrDefault(line => line.Row switch
    {
        StatementRow.Sum sum => string.Equals(sum.Key, key, StringComparison.Ordinal),
        StatementRow.Line row => string.Equals(row.Code.ToString(), key, StringComparison.Ordinal),
        _ => false,
    });
}
