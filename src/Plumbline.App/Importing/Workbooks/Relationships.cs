using System.Xml;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Packages;

namespace Plumbline.App.Importing.Workbooks;

/// <summary>A link from one part of a workbook to another (ECMA-376 part 2). Only parts of the same file are followed.</summary>
internal sealed record Relationship(string Id, string Type, string Path, bool IsExternal)
{
    /// <summary>Whether it is of a kind, the last word of its type: <c>worksheet</c>.</summary>
    internal bool IsA(string kind) => Type.EndsWith("/" + kind, StringComparison.Ordinal);
}

/// <summary>Reads the relationships of a part.</summary>
internal static class Relationships
{
    private const int Most = 10_000;

    /// <summary>The relationships of a part; of the whole file if the path is empty.</summary>
    internal static List<Relationship> Of(WorkbookParts parts, string path)
    {
        var slash = path.LastIndexOf('/') + 1;
        var folder = path[..slash];
        var rels = $"{folder}_rels/{path[slash..]}.rels";
        var found = new List<Relationship>();
        if (!parts.Has(rels)) return found;
        try
        {
            using var xml = parts.Read(rels);
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship") continue;
                var external = string.Equals(xml.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase);
                var target = xml.GetAttribute("Target") ?? "";
                found.Add(new Relationship(xml.GetAttribute("Id") ?? "", xml.GetAttribute("Type") ?? "", external ? target : Resolve(folder, target), external));
                if (found.Count > Most) throw new RefusedFileException(parts.Name, 0, 0, $"more than {Most} relationships in {rels}", "a workbook as Excel or LibreOffice writes it");
            }
        }
        catch (Exception cause) when (WorkbookParts.IsDamage(cause))
        {
            throw parts.Refusal(rels, cause);
        }

        return found;
    }

    // Paths are only names within the zip: “..” above the top stays at the top.
    private static string Resolve(string folder, string target)
    {
        var steps = target.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..")
            {
                if (steps.Count > 0) steps.RemoveAt(steps.Count - 1);
            }
            else if (step != ".")
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }
}
