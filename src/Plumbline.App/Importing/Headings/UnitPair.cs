using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Headings;

/// <summary>Several columns that all say the unit, such as its code and its name: one is read, and the others must agree with it in every row.</summary>
/// <remarks>A column of names that nobody knows is left out only where it cannot name parts of the units that are read: a part's figures must not become the whole's.</remarks>
internal sealed class UnitPair
{
    private const int Remembered = 100_000;

    private readonly List<(Cell Heading, bool HasUnits)> _beside;
    private readonly Dictionary<(int Column, string Unit), string> _texts = [];

    private UnitPair(Cell read, List<(Cell Heading, bool HasUnits)> beside) => (Read, _beside) = (read.Column, beside);

    /// <summary>The column that is read.</summary>
    internal int Read { get; }

    /// <summary>The headings of the other columns.</summary>
    internal IEnumerable<Cell> Beside => _beside.Select(column => column.Heading);

    /// <summary>The pair; null where no column holds a unit that is known, or another may name parts of it.</summary>
    internal static UnitPair? Of(IReadOnlyList<Cell> headings, IReadOnlyList<GridRow> below, FigureIntake intake)
    {
        var columns = headings.Select(heading => (Heading: heading, HasUnits: below.Any(row => row.Text(heading.Column) is { } text && intake.Units.Knows(text)))).ToList();
        if (columns.Count < 2 || columns.Find(column => column.HasUnits) is not { Heading: { Column: > 0 } read }) return null;
        var beside = columns.FindAll(column => column.Heading.Column != read.Column);
        return beside.TrueForAll(column => column.HasUnits || IsNoPart(read, column.Heading, below, intake)) ? new UnitPair(read, beside) : null;
    }

    /// <summary>Notes the columns that are not read.</summary>
    internal void Note(string table, int row, string? heading, FigureIntake intake)
    {
        foreach (var other in Beside) intake.Findings.Note($"{table}:{row}:{other.Column}", $"column “{other.Text}” says the unit too: “{heading}” is read");
    }

    /// <summary>Refuses a row whose columns do not name the same unit.</summary>
    internal bool Refuses(GridRow row, Grid grid, FigureIntake intake)
    {
        var own = row.Text(Read);
        foreach (var (heading, hasUnits) in _beside)
        {
            if (row.Text(heading.Column) is not { } text || (own is not null && Agree(own, text, heading.Column, hasUnits, intake))) continue;
            intake.Findings.Refuse(grid.Name, row.Number, heading.Column, own is null ? new Problem($"“{text}” below “{heading.Text}” beside no other unit", "the same unit in both columns") : new Problem($"“{own}” and “{text}”, which are not the same unit", "the same unit in both columns"));
            return true;
        }

        return false;
    }

    // Names that are not known are compared with those that stood beside the unit above.
    private bool Agree(string own, string text, int column, bool hasUnits, FigureIntake intake)
    {
        if (intake.FindUnit(text) is { } other) return intake.FindUnit(own) is not { } unit || unit == other;
        if (hasUnits) return intake.FindUnit(own) is null;
        if (_texts.Count >= Remembered) return true;
        return _texts.TryAdd((column, own), text) || string.Equals(_texts[(column, own)], text, StringComparison.OrdinalIgnoreCase);
    }

    // Codes beside names of the same thing, or a text that several units share, as their region.
    private static bool IsNoPart(Cell read, Cell other, IReadOnlyList<GridRow> below, FigureIntake intake)
    {
        var texts = below.Select(row => (Unit: row.Text(read.Column) is { } own ? intake.FindUnit(own) : null, Text: row.Text(other.Column))).Where(pair => pair.Unit is not null && pair.Text is not null).Distinct().ToList();
        if (texts.GroupBy(pair => pair.Unit).Any(unit => unit.Count() > 1)) return false;
        return StemOf(read.Text) == StemOf(other.Text) || texts.Count == 0 || texts.GroupBy(pair => pair.Text, StringComparer.OrdinalIgnoreCase).All(text => text.Count() > 1);
    }

    private static string StemOf(string heading) => string.Join(' ', HeadingWords.Split(heading).Select(word => word is "organisation" or "organization" ? "org" : word).Where(word => word is not ("code" or "name" or "id" or "number")));
}
