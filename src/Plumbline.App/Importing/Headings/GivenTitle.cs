using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Options;
using Plumbline.App.Importing.Recipes;
using Plumbline.Core.Indicators;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Headings;

/// <summary>Compares the texts above figures with the indicator that the user or a recipe gives for them.</summary>
internal static class GivenTitle
{
    /// <summary>Refuses a text that names another indicator by code, number, name or mapping. Without one, nothing is recorded.</summary>
    internal static bool Refuses(IReadOnlyList<GridRow> above, Grid grid, FigureIntake intake)
    {
        if (!intake.Given.HasIndicator) return false;
        var given = intake.Given.Indicator()!;
        var (row, cell) = RowsAbove.Texts(above).FirstOrDefault(text => Named(text.Cell, intake) is { } named && named.Code != given.Code);
        if (row == 0) return false;
        intake.Findings.RefuseText(FormattableString.Invariant($"title/{grid.Name}/{row}"), (grid.Name, row, cell.Column), _ => new Problem($"the title “{Line(cell)}” above figures that {intake.Given.IndicatorSource} calls {given.Code}", "one of them"));
        return true;
    }

    /// <summary>Warns of a title that says no word of the indicator that a recipe fixes, where nobody asked for that recipe.</summary>
    internal static void Warn(IReadOnlyList<GridRow> above, Grid grid, FigureIntake intake)
    {
        if (intake.Recipe is not { Fixed.Indicator: not null } recipe || intake.Options is not { Recipe: RecipeOption.ByHeadings, Indicator: null } || intake.Given.Indicator() is not { } given) return;
        var texts = Titles(above, intake);
        if (texts.Count == 0 || texts.Exists(text => Says(text.Cell.Text, recipe, given) || Named(text.Cell, intake) is not null)) return;
        var (row, cell) = texts.Find(text => above.Any(single => single.Number == text.Row && single.Cells.Count == 1)) is { Row: > 0 } alone ? alone : texts[0];
        intake.Findings.Warn($"{grid.Name}:{row}:{cell.Column}", $"“{Line(cell)}” above figures that the recipe {recipe.Name} calls {given.Code}: the title says no word of it and was not compared; with “title: TEXT” the recipe fits tables with that title alone");
    }

    /// <summary>The title that a recipe of this table keeps: the nearest text that says most words of its indicator, or else the nearest row of one text.</summary>
    internal static string? Of(IReadOnlyList<GridRow> above, Indicator given, FigureIntake intake)
    {
        var words = WordsOf(given);
        var texts = Titles(above, intake);
        var best = texts.Select(text => (text.Cell, Shared: TitleWords.Of(text.Cell.Text).Count(words.Contains))).Where(pair => pair.Shared > 0).OrderByDescending(pair => pair.Shared).Select(pair => pair.Cell.Text).FirstOrDefault();
        return best ?? texts.Where(text => above.Any(row => row.Number == text.Row && row.Cells.Count == 1)).Select(text => text.Cell.Text).FirstOrDefault();
    }

    // A row such as “Year | 2023/24” or “Updated | 3 March” holds no title.
    private static List<(int Row, Cell Cell)> Titles(IReadOnlyList<GridRow> above, FigureIntake intake) =>
        [.. RowsAbove.Texts([.. above.Where(row => row.Cells.All(cell => TitleWords.Of(cell.Text).Count > 0 && !TitleRemarks.IsOne(cell.Text, intake)))])];

    private static bool Says(string text, Recipe recipe, Indicator given) =>
        recipe.Title is { } title ? TitleWords.Has(text, title) : TitleWords.Of(text).Overlaps(WordsOf(given));

    private static IReadOnlySet<string> WordsOf(Indicator indicator) => TitleWords.Of($"{indicator.Name} {indicator.Code.ToString().Replace('-', ' ')}");

    // A bare number beside another text is not an indicator's.
    private static Indicator? Named(Cell cell, FigureIntake intake) =>
        cell.Text.Any(char.IsLetter) && intake.Labels.Peek(new RowLabel(null, null, cell.Text)) is LabelMatch.Found found ? found.Indicator : null;

    private static string Line(Cell cell) => cell.Text.ReplaceLineEndings(" ");
}
