using System.Globalization;
using Plumbline.App.Tracing;
using Plumbline.Core.Pictures;
using Plumbline.Web.Addresses;

namespace Plumbline.Web.Indicators;

/// <summary>Links to papers that show a measure.</summary>
internal static class PaperLinks
{
    /// <summary>The title and the period, leading to the place in the paper where the measure stands.</summary>
    internal static SideLink Of(Links links, ShowingPaper paper, OrganisationPicture picture, CultureInfo culture)
    {
        var unit = paper.Unit is { } code ? $", {picture.Units.Find(code)?.Name ?? code.ToString()}" : "";
        var address = links.Report(paper.Report.Name, paper.Period, paper.Unit);
        return new SideLink($"{paper.Report.Title}{unit}, {paper.Period.ToText(culture, full: true)}", paper.Anchor is { } anchor ? $"{address}#{anchor}" : address);
    }
}
