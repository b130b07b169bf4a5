using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Summaries.Sheets;

/// <summary>
/// The room left on the printed first page, in pixels of 1/96 inch. Its measures are those of the style sheet in print: A4 within
/// its margins. The page is set in 9.5 pt, half a point less than the rest of the paper.
/// </summary>
/// <remarks>Tests print random organisations and hold that no first page takes a second sheet; the measures here and in Styles/print.css change together.</remarks>
internal sealed class PageRoom
{
    /// <summary>The letters of the page, of which its sizes are shares.</summary>
    internal const double Size = 9.5 * 96 / 72;

    /// <summary>The letters of the paper, of which the title's sizes are shares.</summary>
    internal const double Rem = 10.0 * 96 / 72;

    /// <summary>The letters of the table of what needs attention, and of the parts below it.</summary>
    internal static readonly TextLines Table = new(0.9 * Size, 0.8 * Size);

    /// <summary>The letters of the sentences at the top.</summary>
    internal static readonly TextLines Lead = new(1.125 * Size, 0.9 * Size);

    /// <summary>The height of a line in the table.</summary>
    internal const double TableLine = 0.9 * Size * 1.22;

    /// <summary>The height of a line in the parts below the table.</summary>
    internal const double PartLine = 0.9 * Size * 1.26;

    /// <summary>The height of a line at the top.</summary>
    internal const double LeadLine = 1.125 * Size * 1.36;

    /// <summary>A heading with the rule above it.</summary>
    internal const double Heading = (1.08 * Size * 1.2) + 8;

    // What rounding of lines may add over a page.
    private const double Spare = 18;

    // The first sheet of a report without a cover begins 7 mm higher.
    private const double MarginSaved = 7 * 96 / 25.4;

    private PageRoom(double width, double height, bool isLandscape) => (Width, Left, IsLandscape) = (width, height - Spare, isLandscape);

    /// <summary>The width of the page within its margins.</summary>
    internal double Width { get; }

    /// <summary>The height that is left.</summary>
    internal double Left { get; private set; }

    internal bool IsLandscape { get; }

    /// <summary>The room of a whole page.</summary>
    /// <param name="orientation">The orientation of the report.</param>
    /// <param name="isFirst">Whether it is the report's first sheet, under the title.</param>
    internal static PageRoom Of(PageOrientation orientation, bool isFirst) => orientation switch
    {
        PageOrientation.Landscape => new PageRoom(1017, 672 + (isFirst ? MarginSaved : 0), isLandscape: true),
        PageOrientation.Portrait => new PageRoom(688, 1001 + (isFirst ? MarginSaved : 0), isLandscape: false),
    };

    internal void Take(double height) => Left -= height;
}
