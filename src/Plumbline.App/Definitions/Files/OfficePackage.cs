using System.Xml;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Packages;
using Plumbline.Core.Files;

namespace Plumbline.App.Definitions.Files;

/// <summary>The content types that a Word or Excel file lists for its parts (ECMA-376 part 2, 10.1.2). Only the list is unpacked.</summary>
internal static class OfficePackage
{
    private const string List = "[Content_Types].xml";

    /// <exception cref="RefusedFileException">The bytes are not a complete package.</exception>
    internal static IReadOnlyCollection<string> Types(FileName name, Stream bytes)
    {
        using var parts = WorkbookParts.Open(name.ToString(), bytes);
        var types = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        try
        {
            using var xml = parts.Read(List);
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("ContentType") is { } type) types.Add(type);
            }
        }
        catch (Exception cause) when (WorkbookParts.IsDamage(cause))
        {
            throw parts.Refusal(List, cause);
        }

        return types;
    }
}
