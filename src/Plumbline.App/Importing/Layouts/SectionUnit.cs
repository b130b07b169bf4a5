using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Labels;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Layouts;

/// <summary>The unit that the title or section of a wide table names for the figures below it.</summary>
/// <remarks>
/// A section that names no unit ends the figures of the unit above it. Whether the rows below are a part of that unit
/// or of the whole is not known, so they are refused. The default unit's own sections stay the default unit's.
/// </remarks>
internal sealed class SectionUnit(Grid grid, FigureIntake intake, Unit defaultUnit)
{
    private Unit? _named;
    private Section? _open;
    private string? _skipped;

    /// <summary>Begins a section.</summary>
    internal void Begin(int row, int column, string text)
    {
        _skipped = intake.Units.Knows(text) && intake.FindUnit(text) is null ? text : null;
        if (intake.FindUnit(text) is { } unit)
        {
            if (unit != defaultUnit || _named is not null || _open is not null) intake.Findings.Note($"{grid.Name}:{row}:{column}", $"figures below “{text}” are read as those of {unit.Code}, which it names");
            (_named, _open) = (unit, null);
            return;
        }

        var above = _open?.Above ?? _named;
        var isPart = IsNearlyAUnit(text);
        (_named, _open) = (null, !isPart && (above is null || above == defaultUnit) ? null : new Section(row, column, text, above ?? defaultUnit) { IsNearlyAUnit = isPart });
    }

    /// <summary>The unit of a row that names none; null if it is not known, or if the section is a unit whose rows are left out. The problem is recorded once a section.</summary>
    internal Unit? Find()
    {
        if (_skipped is not null && intake.SkipsUnit(_skipped)) return null;
        if (_open is not { } section) return _named ?? defaultUnit;
        if (!section.IsRefused)
        {
            intake.Findings.Refuse(grid.Name, section.Row, section.Column, section.IsNearlyAUnit
                ? new Problem($"“{section.Text}” above figures, which is nearly the name of a unit", $"the name of a unit{intake.Units.Proposal(section.Text)}; or --unit for figures that name none")
                : Problem.With(section.Text, $"a unit, by code or name: the figures above are of {section.Above.Code}, and this section does not say whose it has"));
            _open = section with { IsRefused = true };
        }

        return null;
    }

    // A heading that the organisation's own indicators stand below is not a unit's.
    private bool IsNearlyAUnit(string text)
    {
        if (intake.Options.Unit is not null || intake.Units.Near(text) is not { } near || near == defaultUnit) return false;
        var words = LabelText.Normalise(text);
        return !intake.Picture.Indicators.Any(indicator => new[] { indicator.Placement.Domain, indicator.Placement.Section, indicator.Placement.Group }.Any(heading => heading is not null && LabelText.Normalise(heading) == words));
    }

    private sealed record Section(int Row, int Column, string Text, Unit Above)
    {
        internal bool IsRefused { get; init; }

        internal bool IsNearlyAUnit { get; init; }
    }
}
