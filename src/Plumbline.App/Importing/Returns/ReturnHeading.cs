using Plumbline.App.Definitions.Formats;
using Plumbline.App.Definitions.Returns;
using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Headings;
using Plumbline.App.Importing.Labels;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Returns;

/// <summary>The heading of a table of returns: a row with the columns of <c>returns/*.csv</c>, in any order, or that of a workbook which was sent out.</summary>
/// <param name="Row">The row.</param>
/// <param name="Places">The number of each column, from 1.</param>
/// <param name="IsSentOut">Whether it is of a workbook that was sent out, whose rows stand for their codes.</param>
internal sealed record ReturnHeading(GridRow Row, IReadOnlyDictionary<string, int> Places, bool IsSentOut)
{
    /// <summary>The number of the column with the questions of a workbook that was sent out; 0 for none.</summary>
    internal int Question => Row.Cells.FirstOrDefault(static cell => LabelText.Normalise(cell.Text) == LabelText.Normalise(Returned.Question)).Column;

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        [LabelText.Normalise(Returned.Field)] = ReturnColumns.Field,
        ["unit code"] = ReturnColumns.Unit,
        ["answer"] = ReturnColumns.Value,
    };

    private static readonly HashSet<string> PassedOver = [.. new[] { Returned.Question, Returned.Answers, Returned.Help, Returned.By, Returned.Required, Returned.Measure, Returned.UsualRange }.Select(LabelText.Normalise)];

    /// <summary>Finds the heading among the first rows of a table; null where it is no table of returns. A column that is not known is a problem, unless the user ignores it.</summary>
    internal static ReturnHeading? Find(IReadOnlyList<GridRow> rows, Grid grid, FigureIntake intake)
    {
        if (intake.Picture.Values.Of<FormDefinition>().Count == 0 || intake.Recipe is not null) return null;
        return rows.FirstOrDefault(row => Are([.. row.Cells.Select(static cell => ColumnOf(cell.Text))], intake)) is { } heading ? Of(heading, grid, intake) : null;
    }

    private static bool Are(List<string?> columns, FigureIntake intake) =>
        columns.Contains(ReturnColumns.Field) && columns.Contains(ReturnColumns.Value) && (columns.Contains(ReturnColumns.Form) || intake.Options.Form is not null);

    private static ReturnHeading Of(GridRow heading, Grid grid, FigureIntake intake)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var isSentOut = false;
        foreach (var cell in heading.Cells)
        {
            if (intake.Ignored.Has(cell.Text) || IsPassedOver(cell.Text)) continue;
            if (ColumnOf(cell.Text) is not { } column)
            {
                intake.Findings.RefuseColumn(grid.Name, heading.Number, cell.Column, cell.Text, new Problem($"column “{cell.Text}”", $"one of {string.Join(", ", ReturnColumns.All)}{Spelling.Suggestion(cell.Text, ReturnColumns.All)}; or ignore the column by name"));
                continue;
            }

            isSentOut |= LabelText.Normalise(cell.Text) == LabelText.Normalise(Returned.Field);
            if (!places.TryAdd(column, cell.Column)) intake.Findings.Refuse(grid.Name, heading.Number, cell.Column, new Problem($"column “{cell.Text}” a second time", "each column once"));
        }

        if (!places.ContainsKey(ReturnColumns.Unit) && intake.Options.Unit is null) intake.Findings.Refuse(grid.Name, heading.Number, 0, new Problem("no column “unit”", "a column “unit”, or --unit for the one unit whose return it is"));
        if (!places.ContainsKey(ReturnColumns.Period) && intake.Options.Period is null) intake.Findings.Refuse(grid.Name, heading.Number, 0, new Problem("no column “period”", "a column “period”, or --period for the one period that was returned"));
        return new ReturnHeading(heading, places, isSentOut);
    }

    private static bool IsPassedOver(string text) => LabelText.Normalise(text) is var words && (PassedOver.Contains(words) || words.StartsWith(LabelText.Normalise(Returned.Earlier) + " ", StringComparison.Ordinal));

    private static string? ColumnOf(string text)
    {
        var words = LabelText.Normalise(text);
        return Words.TryGetValue(words, out var column) ? column : ReturnColumns.All.FirstOrDefault(known => known == words);
    }
}
