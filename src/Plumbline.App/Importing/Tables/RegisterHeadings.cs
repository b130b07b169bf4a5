using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Options;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Tables;

/// <summary>Knows the headings of a register of risks, which comes in by recipes alone.</summary>
internal static class RegisterHeadings
{
    private const int Listed = 12;
    private const int Longest = 40;

    private static readonly string[] Grades = ["likelihood", "consequence", "impact"];

    /// <summary>The row and what is said of it, where the first rows have the headings of a register: one with the word risk, another that ends with likelihood, consequence or impact. Null where they have not, or no recipe is wanted.</summary>
    internal static (int Row, Problem Problem)? Refusal(IReadOnlyList<GridRow> rows, FigureIntake intake) =>
        intake.Options.Recipe is RecipeOption.ByHeadings && rows.FirstOrDefault(AreHeadings) is { Cells: { } cells, Number: var number }
            ? (number, new Problem(
                $"the headings {string.Join(", ", cells.Take(Listed).Select(static cell => $"“{Short(cell.Text)}”"))}{(cells.Count > Listed ? " …" : "")}, which are those of a register of risks",
                "a recipe that says what each column holds: into: risks for what the risks are, into: gradings for their scores (docs/reference/importing.md, “A register of risks”)"))
            : null;

    private static bool AreHeadings(GridRow row) =>
        row.Cells.Any(static cell => Words(cell).Contains("risk", StringComparer.Ordinal)) && row.Cells.Any(static cell => Words(cell).LastOrDefault() is { } last && Grades.Contains(last, StringComparer.Ordinal));

    // “Consequence (1-5)” ends with its word; “Likelihood to recommend” is a measure.
    private static IEnumerable<string> Words(Cell cell) =>
        cell.Kind == CellKind.Text && cell.Text.Length <= Longest ? LabelText.Normalise(cell.Text).Split(' ').Where(static word => word.Any(char.IsLetter)) : [];

    private static string Short(string text) => text.Length <= Longest ? text.ReplaceLineEndings(" ") : text[..(Longest - 1)].ReplaceLineEndings(" ") + "…";
}
