using System.Xml;
using Plumbline.App.Importing.Grids;

namespace Plumbline.App.Importing.OpenDocument;

/// <summary>The style that a sheet's columns give to cells that have none of their own.</summary>
internal sealed class ColumnStyles
{
    private readonly List<(int Last, string? Style)> _columns = [];

    /// <summary>Adds the columns of the present element.</summary>
    internal void Add(XmlReader xml, HiddenCells hidden)
    {
        var first = (_columns.Count == 0 ? 0 : _columns[^1].Last) + 1;
        if (first > ImportLimits.Columns) return;
        var last = Math.Min(first - 1L + xml.Count("number-columns-repeated"), ImportLimits.Columns);
        _columns.Add(((int)last, xml.Attribute("default-cell-style-name")));
        if (xml.Attribute("visibility") is "collapse" or "filter") hidden.Columns(first, (int)last);
    }

    /// <summary>The style of a column; null if it has none.</summary>
    internal string? Of(int column) => _columns.Find(columns => column <= columns.Last).Style;
}
