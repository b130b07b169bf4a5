using Plumbline.App.Printing.Pages;

namespace Plumbline.App.Printing.Finishing;

/// <summary>Says of everything painted outside the tags that it is no content: running heads and feet, rules, boxes, arrows (ISO 32000-1, 14.8.2.2).</summary>
internal static class Artifacts
{
    internal const string Begin = "/Artifact BMC";
    internal const string BeginPagination = "/Artifact <</Type /Pagination>>BDC";

    internal static void Mark(Paper paper)
    {
        foreach (var page in paper.Pages)
        {
            foreach (var part in page.Unmarked) page.Enclose(part.Begin, part.End, BeginOf(part.Margin) + "\n");
        }
    }

    private static string BeginOf(Margin margin) => margin switch
    {
        Margin.None => Begin,
        Margin.Head => "/Artifact <</Type /Pagination /Subtype /Header>>BDC",
        Margin.Foot => "/Artifact <</Type /Pagination /Subtype /Footer>>BDC",
    };
}
