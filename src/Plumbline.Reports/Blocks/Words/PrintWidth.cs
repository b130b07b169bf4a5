using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Widths;

namespace Plumbline.Reports.Blocks.Words;

/// <summary>Decides the size of letters at which a dense table fits its page.</summary>
internal static class PrintWidth
{
    private const double Portrait = 688;
    private const double Landscape = 1017;

    /// <summary>The width of a page within its margins, in pixels of 1/96 inch.</summary>
    internal static double Of(PageOrientation orientation) => orientation switch { PageOrientation.Portrait => Portrait, PageOrientation.Landscape => Landscape };

    /// <summary>The size of letters at which the table fits the page, in percent: 100 where it fits as it is, 35 at least. A figure is never parted, so that it cannot be read as another.</summary>
    internal static int ScaleOf(Table table, PageOrientation orientation)
    {
        var (page, least) = (Of(orientation), TableNeed.Of(table, TableSetting.DenseInPrint));
        return least <= page ? 100 : Math.Max(35, (int)Math.Floor(page / least * 20) * 5);
    }
}
