using System.Xml;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Packages;

namespace Plumbline.App.Importing.Workbooks;

/// <summary>The shared string table: the one part of a workbook that must be held in memory as a whole.</summary>
internal sealed class SharedTexts
{
    private readonly List<string> _texts = [];

    internal string? At(int index) => index >= 0 && index < _texts.Count ? _texts[index] : null;

    internal static SharedTexts Read(WorkbookParts parts, string? path)
    {
        var shared = new SharedTexts();
        if (path is null || !parts.Has(path)) return shared;
        long characters = 0;
        try
        {
            using var xml = parts.Read(path);
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si") continue;
                var text = RichText.Read(xml);
                shared._texts.Add(text);
                characters += text.Length;
                if (shared._texts.Count > ImportLimits.SharedTexts || characters > ImportLimits.SharedCharacters)
                    throw new RefusedFileException(parts.Name, 0, 0, "too many different texts to hold", $"at most {ImportLimits.SharedTexts:N0} of {ImportLimits.SharedCharacters:N0} characters in all; save the sheet as CSV");
            }
        }
        catch (Exception cause) when (WorkbookParts.IsDamage(cause))
        {
            throw parts.Refusal(path, cause);
        }

        return shared;
    }
}
