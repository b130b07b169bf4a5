using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Labels;

namespace Plumbline.App.Importing.Layouts;

/// <summary>Remembers the section and group of the present row.</summary>
internal sealed class LabelTrail(WideHeading heading)
{
    private string? _section;
    private string? _group;

    /// <summary>The trail below another heading: the section ends there, unless it says that plans follow.</summary>
    internal LabelTrail Below(WideHeading next) => new(next) { _section = PlanWords.AreAll(_section) ? _section : null };

    /// <summary>The label of a row, and its column; null if it has none. A row without figures that is not an indicator begins a section.</summary>
    internal (RowLabel Label, int Column)? Next(GridRow row, bool hasFigures, Func<RowLabel, bool> isIndicator)
    {
        var cells = heading.Labels.Select(row.At).Where(cell => cell is { Column: > 0, Kind: CellKind.Text or CellKind.Date }).ToList();
        if (cells.Count == 0) return null;
        var own = cells[^1];
        var beneath = own.Column > heading.Labels[0];
        if (beneath && cells.Count > 1) _group = cells[^2].Text;
        var label = new RowLabel(_section, beneath ? _group : null, own.Text);
        if (!hasFigures && !isIndicator(label))
        {
            if (!beneath || cells.Count == 1) (_section, _group) = (own.Text, null);
            return (label, own.Column);
        }

        if (!beneath) _group = own.Text;
        return (label, own.Column);
    }
}
