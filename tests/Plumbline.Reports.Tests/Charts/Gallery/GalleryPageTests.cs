using System.Text;
using Plumbline.Core.Spc;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Charts.Examples;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Fonts;
using Plumbline.Reports.Writers.Svg;

namespace Plumbline.Reports.Tests.Charts.Gallery;

/// <summary>Writes every gallery chart to one page, if PLUMBLINE_GALLERY names a folder, for inspection.</summary>
public sealed class GalleryPageTests
{
    [Fact]
    public void Page_OfEveryPicture_IsWrittenWhereAskedFor()
    {
        var page = new StringBuilder("<!doctype html><html lang=en><meta charset=utf-8><title>Gallery</title><style>" + PaperFont.RulesFor("") + "</style><body style=\"font-family:" + PaperFont.Stack + ";margin:16px;color:#1b2733;width:1760px\">");
        page.Append("<h2>Icons</h2>").Append(Icon(28)).Append(Icon(64));
        page.Append("<h2>Sparklines</h2><p>");
        foreach (var (values, target) in Sparklines()) page.Append(SvgWriter.Write(Sparkline.Arrange(values, target))).Append(" &nbsp; ");
        page.Append("<h2>Rules</h2><div style='display:flex;flex-wrap:wrap;gap:20px'>");
        foreach (var rule in ExampleCharts.Rules(Figures.British))
            page.Append("<div style='width:300px;font-size:13px'>").Append(SvgWriter.Write(rule.Scene)).Append("<br><b>").Append(rule.Name).Append("</b> ").Append(rule.Meaning).Append("</div>");
        page.Append("</div>").Append(SvgWriter.Write(ExampleCharts.Anatomy(Figures.British).Scene));
        page.Append("<style>svg{font-size:12px}</style><h2>Control charts</h2><div style='display:flex;flex-wrap:wrap;gap:20px'>");
        foreach (var picture in ControlCases.All().Concat(HistoryCases.All()))
        {
            page.Append("<div style='max-width:860px;font-size:12px;border-top:1px solid #ddd'><b>").Append(picture.Name).Append("</b><br>")
                .Append(SvgWriter.Write(picture.Scene)).Append("<br>").Append(picture.Sentence).Append("</div>");
        }

        var text = page.Append("</div>").ToString();
        Assert.Contains("Sickness 2023", text, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("PLUMBLINE_GALLERY") is { Length: > 0 } folder)
            File.WriteAllText(Path.Combine(folder, "gallery.html"), text);
    }

    private static string Icon(double size)
    {
        var text = new StringBuilder("<p>");
        foreach (var variation in Enum.GetValues<Variation>()) text.Append(SvgWriter.Write(Icons.Variation(variation, size))).Append(' ').Append(Icons.Words(variation).Word).Append(" &nbsp; ");
        text.Append("<br>");
        foreach (var outlook in Enum.GetValues<OutlookKind>()) text.Append(SvgWriter.Write(Icons.Assurance(outlook, size: size))).Append(' ').Append(Icons.Words(outlook).Word).Append(" &nbsp; ");
        return text.ToString();
    }

    private static IEnumerable<(double?[] Values, double? Target)> Sparklines() =>
    [
        (Figures.Sickness, 4.5), (Figures.Sickness, null), ([87, 86, 100, 100, 100, 100, 100, 33, 43, 50, 83, 83], 90),
        ([5, 6, null, null, 7, null, 6, 5], 6), ([5], 4), ([], 4), ([5, 5, 5, 5], 5), ([20, 21, 22, 21, 20], 95), ([1, null, null], null),
    ];
}
