namespace Plumbline.App.Printing.Finishing;

/// <summary>Says of everything painted outside the tags that it is no content: running heads and feet, rules, boxes, arrows (ISO 32000-1, 14.8.2.2).</summary>
internal static class Artifacts
{
    internal const string Begin = "/Artifact BMC";
    private const string BeginMargin = "/Artifact <</Type /Pagination>>BDC";

    internal static void Mark(Paper paper)
    {
        foreach (var page in paper.Pages)
        {
            foreach (var part in page.Unmarked) page.Enclose(part.Begin, part.End, (part.IsMargin ? BeginMargin : Begin) + "\n");
        }
    }
}
