using System.Xml;
using Plumbline.App.Importing.Grids;

namespace Plumbline.App.Importing.OpenDocument;

/// <summary>Moves through the content of a spreadsheet from sheet to sheet. All sheets stand in one document: read in their order, it is unpacked once.</summary>
internal sealed class SheetReader(string name, Func<XmlReader> open) : IDisposable
{
    private XmlReader? _xml;
    private int _last = -1;

    /// <summary>Whether the document has met the element of a spreadsheet.</summary>
    internal bool IsSpreadsheet { get; private set; }

    /// <summary>The document at the sheet last moved to.</summary>
    internal XmlReader Xml => _xml!;

    /// <summary>Moves to the start of a sheet, by its number from 0.</summary>
    /// <returns>Its name and style; null if there is no such sheet.</returns>
    internal (string Name, string? Style)? MoveTo(int sheet, DateStyles? styles = null)
    {
        if (_xml is null || sheet <= _last)
        {
            _xml?.Dispose();
            (_xml, _last) = (open(), -1);
        }

        while (_xml.Read())
        {
            if (_xml.NodeType != XmlNodeType.Element) continue;
            if (_xml.LocalName == "spreadsheet") IsSpreadsheet = true;
            else if (!IsSpreadsheet) styles?.Read(_xml);
            else if (_xml.LocalName == "dde-source") throw new RefusedFileException(name, 0, 0, "links to other programs", "a spreadsheet without links: Edit › Links to External Files › Break Link, and save");
            else if (_xml.LocalName is "tracked-changes" or "shapes" or "dde-links") _xml.PassOver();
            else if (_xml.LocalName == "table" && ++_last == sheet) return (_xml.Attribute("name") ?? "", _xml.Attribute("style-name"));
        }

        return null;
    }

    public void Dispose() => _xml?.Dispose();
}
