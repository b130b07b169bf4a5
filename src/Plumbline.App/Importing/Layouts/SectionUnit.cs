using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Headings;
using Plumbline.App.Importing.Labels;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Layouts;

/// <summary>What a title or a section says of the figures below it, where no column says the unit: the unit, or that they are not the whole's actual figures.</summary>
/// <remarks>
/// A section that names no unit ends the figures of the unit above it. Whether the rows below are a part of that unit
/// or of the whole is not known, so they are refused. The default unit's own sections stay the default unit's.
/// </remarks>
/// <param name="grid">The table.</param>
/// <param name="intake">The organisation's words.</param>
/// <param name="defaultUnit">The unit of figures below no title that names one.</param>
/// <param name="hasUnits">Whether a column says the unit of each row.</param>
internal sealed class SectionUnit(Grid grid, FigureIntake intake, Unit defaultUnit, bool hasUnits)
{
    private Unit? _named;
    private Section? _open;
    private string? _skipped;
    private bool _isLeftOut;

    /// <summary>Looks at the texts above the heading, of which one may name a unit or an item, or say plan.</summary>
    /// <param name="above">The rows above.</param>
    /// <param name="isPlanKnown">Whether the layout reads words for plans itself.</param>
    internal void BeginBelow(IReadOnlyList<GridRow> above, bool isPlanKnown)
    {
        var texts = RowsAbove.Texts(above).ToList();
        if (!isPlanKnown && texts.Find(text => PlanWords.AreAll(text.Cell.Text)) is { Row: > 0 } plan) Open(plan.Row, plan.Cell, PlanHeadings.Problem($"“{Line(plan.Cell.Text)}” above the figures"));
        else if (texts.Find(text => IsItem(text.Cell.Text)) is { Row: > 0 } item) Open(item.Row, item.Cell, ItemProblem(item.Cell.Text));
        else if (!hasUnits) BeginUnit(texts);
    }

    /// <summary>Looks at a row of one text between figures of a long table, or of one across: most such texts say nothing of them.</summary>
    internal void Pass(GridRow row)
    {
        if (row.Cells is not [{ Kind: CellKind.Text } only]) return;
        if (PlanWords.AreAll(only.Text)) Open(row.Number, only, PlanHeadings.Problem($"“{Line(only.Text)}” above figures"));
        else if (IsItem(only.Text)) Open(row.Number, only, ItemProblem(only.Text));
        else if (!hasUnits && (intake.Units.Knows(only.Text) || IsNearlyAUnit(only.Text))) Begin(row.Number, only.Column, only.Text);
    }

    /// <summary>Begins a section.</summary>
    internal void Begin(int row, int column, string text)
    {
        (_skipped, _isLeftOut) = (intake.Units.Knows(text) && intake.FindUnit(text) is null ? text : null, false);
        if (intake.FindUnit(text) is { } unit)
        {
            if (unit != defaultUnit || _named is not null || _open is not null) intake.Findings.Note($"{grid.Name}:{row}:{column}", $"figures below “{text}” are read as those of {unit.Code}, which it names");
            intake.Unnamed.Name();
            (_named, _open) = (unit, null);
            return;
        }

        var above = _open?.Above ?? _named;
        (_named, _open) = (null, null);
        if (IsItem(text)) _open = new Section(row, column, ItemProblem(text), above);
        else if (IsNearlyAUnit(text)) _open = new Section(row, column, new Problem($"“{text}” above figures, which is nearly the name of a unit", $"the name of a unit{intake.Units.Proposal(text)}; or --unit for figures that name none"), above);
        else if (above is not null && above != defaultUnit) _open = new Section(row, column, Problem.With(text, $"a unit, by code or name: the figures above are of {above.Code}, and this section does not say whose it has"), above);
        else if (HeadingWords.RoleOf(text) == ColumnRole.Derived && !IsPlacement(text)) NotRead(row, column, text);
        else if (PlanWords.In(text).Count > 0 && !PlanWords.AreAll(text) && !PlanWords.Compare(text) && !IsPlacement(text)) intake.Findings.Warn($"{grid.Name}:{row}:{column}", $"“{Line(text)}” above figures: they are read as actual ones; {PlanWords.Remedy}");
    }

    /// <summary>Begins a section at a row without figures, unless it is an indicator’s. A text that the user leaves out, alone in its row, leaves out what stands below it; a total is a row, and no section.</summary>
    internal void Begin(GridRow row, RowLabel label, int column)
    {
        var match = intake.Labels.Peek(label);
        if (match is LabelMatch.Unknown) Begin(row.Number, column, label.Own);
        if (match is not LabelMatch.Skipped || row.Cells.Count > 1 || HeadingWords.RoleOf(label.Own) == ColumnRole.Derived) return;
        (_skipped, _isLeftOut, _open) = (null, true, null);
        intake.Findings.Warn($"{grid.Name}:{row.Number}:{column}", $"figures below “{Line(label.Own)}” are left out, down to the next section");
    }

    /// <summary>The unit of a row that names none; null if it is not known, or if the section's rows are left out. A problem is recorded once a section.</summary>
    internal Unit? Find()
    {
        if (!hasUnits) intake.Unnamed.Assume();
        return Allows() ? _named ?? defaultUnit : null;
    }

    /// <summary>Whether the figures below the present title or section may be read.</summary>
    internal bool Allows()
    {
        if (_isLeftOut || (_skipped is not null && intake.SkipsUnit(_skipped))) return false;
        if (_open is not { } section) return true;
        if (!section.IsRefused)
        {
            intake.Findings.Refuse(grid.Name, section.Row, section.Column, section.Problem);
            _open = section with { IsRefused = true };
        }

        return false;
    }

    private void BeginUnit(List<(int Row, Cell Cell)> texts)
    {
        var named = texts.FindAll(text => intake.Units.Knows(text.Cell.Text));
        var units = named.Select(text => intake.FindUnit(text.Cell.Text)).Distinct().ToList();
        if (units.Count > 1) Open(named[0].Row, named[0].Cell, new Problem($"“{Line(named[0].Cell.Text)}” and “{Line(named[^1].Cell.Text)}” above figures, which are two units", "one unit, or a column that says the unit of each row"));
        else if (named.Count > 0) Begin(named[0].Row, named[0].Cell.Column, named[0].Cell.Text);
        else if (texts.Find(text => IsNearlyAUnit(text.Cell.Text)) is { Row: > 0 } near) Begin(near.Row, near.Cell.Column, near.Cell.Text);
        else if (texts.Find(text => HeadingWords.RoleOf(text.Cell.Text) == ColumnRole.Derived) is { Row: > 0 } derived && texts.Count == 1) Begin(derived.Row, derived.Cell.Column, derived.Cell.Text);
    }

    private void Open(int row, Cell cell, Problem problem) => (_skipped, _isLeftOut, _named, _open) = (null, false, null, new Section(row, cell.Column, problem, _open?.Above ?? _named));

    private void NotRead(int row, int column, string text)
    {
        _isLeftOut = true;
        intake.Findings.Note($"{grid.Name}:{row}:{column}", $"figures below “{Line(text)}” are worked out from others: not read");
    }

    private Problem ItemProblem(string text) => new($"“{Line(text)}” above figures, an item of {intake.NamedItem(text)!.Dimension}", $"figures of the whole; a recipe reads those of a part, from a column “item {intake.NamedItem(text)!.Dimension}” or “value {intake.NamedItem(text)}”");

    private bool IsItem(string text) => HeadingWords.RoleOf(text) != ColumnRole.Derived && intake.NamedItem(text) is not null && !IsPlacement(text);

    // A heading that the organisation's own indicators stand below is not a unit's.
    private bool IsNearlyAUnit(string text) =>
        intake.Given.Unit is null && intake.Units.Near(text) is { } near && near != defaultUnit && !IsPlacement(text);

    private bool IsPlacement(string text)
    {
        var words = LabelText.Normalise(text);
        return intake.Picture.Indicators.Any(indicator => new[] { indicator.Placement.Domain, indicator.Placement.Section, indicator.Placement.Group }.Any(heading => heading is not null && LabelText.Normalise(heading) == words));
    }

    private static string Line(string text) => text.ReplaceLineEndings(" ");

    private sealed record Section(int Row, int Column, Problem Problem, Unit? Above)
    {
        internal bool IsRefused { get; init; }
    }
}
