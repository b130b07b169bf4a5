using Plumbline.App.Importing.Choosing;
using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Files;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Headings;
using Plumbline.App.Importing.Layouts;
using Plumbline.App.Importing.Recipes;
using Plumbline.App.Importing.Returns;
using Plumbline.App.Importing.Tables;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing;

/// <summary>Reads the tables of a file row by row into the intake.</summary>
internal sealed class ReadTables(FigureIntake intake, ChooseRecipe recipes, SettledRecipe settled, OtherDefinitions others, GivenReturns returns, IProgress<ImportProgress>? progress, CancellationToken cancellation)
{
    private const int RowsBetweenReports = 512;

    private readonly List<ImportedTable> _tables = [];

    /// <summary>The tables that were found.</summary>
    internal IReadOnlyList<ImportedTable> Tables => _tables;

    /// <summary>The definitions that tables gave.</summary>
    internal OtherDefinitions Others => others;

    /// <summary>The returns that tables gave.</summary>
    internal GivenReturns Returns => returns;

    /// <summary>Reads a file; problems are recorded as findings.</summary>
    internal void Read(ImportFile file)
    {
        var name = SafeName(file.Name);
        try
        {
            using var opened = OpenGrids.Run(name, file.Content, intake.Periods.ForHeadings, intake.Findings);
            intake.Periods.Begin(name, () => FindQuarterEvidence.Run(name, file.Content, intake.Picture.Settings.Calendar, intake.Recipe));
            var found = false;
            foreach (var grid in Chosen(opened.Grids, name)) found |= Read(grid, file.Content);
            intake.Periods.End();
            if (!found) intake.Findings.Refuse(name, 0, 0, NoTable());
        }
        catch (RefusedFileException refused)
        {
            intake.Findings.Refuse(refused.FileProblem);
        }
    }

    // Several recipes that each fill another table read it one after another.
    private bool Read(Grid grid, Stream content)
    {
        IReadOnlyList<RecipeFit> fits = [];
        var found = Read(grid, content, first => (fits = recipes.Run(first, grid)).Count > 0 ? fits[0] : null);
        foreach (var other in fits.Skip(1)) found |= Read(grid, content, _ => other);
        return found;
    }

    private bool Read(Grid grid, Stream content, Func<IReadOnlyList<GridRow>, RecipeFit?> choose)
    {
        using var rows = grid.Rows().GetEnumerator();
        var first = new List<GridRow>();
        RefusedFileException? refusal = null;
        try
        {
            while (first.Count < ImportLimits.HeadingRows && rows.MoveNext()) first.Add(rows.Current);
        }
        catch (RefusedFileException refused)
        {
            // The rows before the damage may still have problems worth reporting.
            refusal = refused;
        }

        var before = intake.Findings.RefusedCount;
        var table = recipes.Begin(choose(first), first, grid);
        if (intake.Findings.RefusedCount > before) return true;
        var returned = ReturnHeading.Find(table.First, grid, intake);
        if (intake.Findings.RefusedCount > before) return true;
        if (returned is null && table.Recipe is null && RegisterHeadings.Refusal(first, intake) is { } register)
        {
            intake.Findings.Refuse(grid.Name, register.Row, 0, register.Problem);
            return true;
        }

        if ((returned is null ? Recognise(table, grid) : new ReturnLayout(grid, intake, returned, returns)) is not { } layout)
        {
            if (refusal is not null) throw refusal;
            if (table.Recipe is { Into.IsFigures: false } && intake.Findings.RefusedCount > before) return true;
            if (table.Recipe is { } recipe)
            {
                intake.Findings.Refuse(grid.Name, 0, 0, RecogniseLayout.Misfit(recipe));
                return true;
            }

            if (UnknownHeadings.Find(first, intake) is { Heading: var heading })
            {
                intake.Findings.Refuse(grid.Name, heading.Number, heading.Cells[0].Column, UnknownHeadings.Describe(heading, intake.Periods.ForHeadings));
                return true;
            }

            if (grid.Sheet is not null && first.Count > 0) intake.Findings.Note(grid.Name, "no figures found: not read");
            return false;
        }

        var above = RowsAbove.Of(Math.Min(layout.FirstHeadingRow, intake.Recipe?.Heading?.First ?? layout.FirstHeadingRow), first);
        if (layout.IsOfGivenIndicator)
        {
            if (layout.Shape == RecipeRows.Long && GivenTitle.Refuses(above, grid, intake)) return true;
            GivenTitle.Warn(above, grid, intake);
        }

        layout.Begin(above);
        foreach (var row in table.First.Where(row => row.Number > layout.LastHeadingRow && table.Begin(row))) Read(layout, row);
        if (refusal is not null) throw refusal;
        ReadOn(grid, rows, table, layout, content);
        table.End();
        layout.Complete();
        intake.End();
        var whole = intake.Unnamed.End(grid);
        intake.Words.Complete();
        if (layout.Holds is null) settled.Add(grid.Name, layout, above);
        _tables.Add(new ImportedTable(grid.Name, layout.Description, layout.Rows, layout.Holds ?? (table.Recipe is { Into.IsFigures: false } other ? other.Into.ToString() : "figures"), whole));
        return true;
    }

    private TableLayout? Recognise(TableRows table, Grid grid) =>
        table is { Recipe: { Into.IsFigures: false } recipe, First: [var heading, ..] } ? RecogniseTable.Run(recipe, heading, grid, intake, others) : RecogniseLayout.Run(table.First, grid, intake);

    private void ReadOn(Grid grid, IEnumerator<GridRow> rows, TableRows table, TableLayout layout, Stream content)
    {
        for (var count = 1; !table.HasEnded && rows.MoveNext(); count++)
        {
            if (table.Take(rows.Current) is { } row && table.Begin(row)) Read(layout, row);
            if (count % RowsBetweenReports != 0) continue;
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new ImportProgress($"reading {grid.Name}", content.Position, content.Length));
        }
    }

    private void Read(TableLayout layout, GridRow row)
    {
        var before = intake.LeftOut;
        intake.Words.Begin(layout.Words);
        layout.Read(row);
        intake.Words.End(row, isLeftOut: intake.LeftOut > before);
    }

    private IEnumerable<Grid> Chosen(IReadOnlyList<Grid> grids, string file)
    {
        if (recipes.Sheets(grids) is { Count: > 0 } named)
        {
            foreach (var other in grids.Except(named)) intake.Findings.Note(other.Name, "not read: the recipe names another sheet");
            return named;
        }

        var asked = intake.Options.Sheets;
        if (asked.Count == 0 || grids is [{ Sheet: null }]) return grids;
        foreach (var missing in asked.Where(sheet => !grids.Any(grid => string.Equals(grid.Sheet, sheet, StringComparison.OrdinalIgnoreCase))))
            intake.Findings.Refuse(file, 0, 0, new Problem($"no sheet “{missing}”", grids.Count == 0 ? "a sheet that is not hidden" : $"one of {string.Join(", ", grids.Select(grid => grid.Sheet))}"));
        return grids.Where(grid => asked.Contains(grid.Sheet, StringComparer.OrdinalIgnoreCase));
    }

    private static Problem NoTable() => new(
        "no table of figures",
        "a long table (a heading with indicator, period and value), or a wide one (a row of periods such as Apr-23, labels to the left of it)");

    /// <summary>A file's name without folders and invisible characters, shortened to what the ledger allows.</summary>
    internal static string SafeName(string name)
    {
        var safe = new string([.. Path.GetFileName(name.Replace('\\', '/')).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '_' : c)]).Normalize();
        return safe.Length switch
        {
            0 => "file",
            > 200 => safe[^200..],
            _ => safe,
        };
    }
}
