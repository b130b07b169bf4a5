using System.Xml;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Packages;

namespace Plumbline.App.Importing.Workbooks;

/// <summary>The merged areas of a sheet, by their first cell. The file lists them after the cells, so they are read before.</summary>
internal sealed class MergedAreas
{
    private readonly Dictionary<(int Row, int Column), (int Height, int Width)> _areas = [];

    /// <summary>The height and width of the area that begins at a cell; 1 by 1 if none does.</summary>
    internal (int Height, int Width) At(int row, int column) => _areas.TryGetValue((row, column), out var size) ? size : (1, 1);

    internal static MergedAreas Read(WorkbookParts parts, string path)
    {
        var merged = new MergedAreas();
        using var xml = parts.Read(path);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "mergeCell") continue;
            var reference = (xml.GetAttribute("ref") ?? "").AsSpan();
            var colon = reference.IndexOf(':');
            if (colon < 0 || CellPlace.Parse(reference[..colon]) is not { } first || CellPlace.Parse(reference[(colon + 1)..]) is not { } last || last.Row < first.Row || last.Column < first.Column) continue;
            merged._areas[first] = (last.Row - first.Row + 1, last.Column - first.Column + 1);
            if (merged._areas.Count > ImportLimits.MergedAreas) throw new RefusedFileException(parts.Name, 0, 0, $"more than {ImportLimits.MergedAreas:N0} merged areas in a sheet", "fewer");
        }

        return merged;
    }
}
