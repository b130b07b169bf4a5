using System.Globalization;
using System.Xml;
using Plumbline.App.Importing.Grids;

namespace Plumbline.App.Importing.Packages;

/// <summary>Reads XML from a file that may be hostile: no document type, nothing fetched.</summary>
internal static class StrictXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
        MaxCharactersFromEntities = 1024,
    };

    internal static XmlReader Reader(Stream stream) => XmlReader.Create(stream, Settings);

    /// <summary>Translates a fault in a document's bytes to a message for the user.</summary>
    internal static RefusedFileException Refusal(string name, string path, Exception cause) => cause switch
    {
        RefusedFileException refused => refused,
        XmlException xml when xml.Message.Contains("DTD", StringComparison.Ordinal) =>
            new RefusedFileException(name, 0, 0, $"a document type declaration in {path}", "a workbook as Excel or LibreOffice writes it: such a declaration can fetch other files", xml),
        XmlException xml => new RefusedFileException(name, 0, 0, string.Create(CultureInfo.InvariantCulture, $"XML that does not read in {path}, line {xml.LineNumber}"), "the file saved again by the program it comes from", xml),
        _ => ZipDirectory.Damaged(name, cause),
    };
}
