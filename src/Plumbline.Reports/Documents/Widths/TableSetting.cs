using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Documents.Widths;

/// <summary>The sizes that a table is set in by the style sheet, in pixels of 1/96 inch.</summary>
/// <param name="Letters">The size of its text.</param>
/// <param name="Heads">The size of its column headers and of chips.</param>
/// <param name="Padding">The space beside a cell's text.</param>
internal sealed record TableSetting(double Letters, double Heads, double Padding)
{
    /// <summary>The space beside a number.</summary>
    internal double PaddingOfFigure { get; init; } = Padding;

    /// <summary>The space around the word of a chip, with its shape.</summary>
    internal required double PaddingOfChip { get; init; }

    /// <summary>The height that a drawing may be shrunk to.</summary>
    internal double HeightOfDrawing { get; init; } = double.MaxValue;

    /// <summary>The least width of a name that is longer.</summary>
    internal required double LeastName { get; init; }

    /// <summary>The least width of other text that is longer.</summary>
    internal double LeastText { get; init; }

    /// <summary>Whether the latest figures are measured in the bold letters that they have. On a screen the space beside them holds the difference.</summary>
    internal bool HasBoldLatest { get; init; }

    /// <summary>The space a reader adds to each letter, in parts of its size: 0.12 by WCAG 1.4.12.</summary>
    internal double Spacing { get; init; }

    /// <summary>A dense table in print: letters of 8 points.</summary>
    internal static TableSetting DenseInPrint { get; } = new(10.67, 9.4, 7) { PaddingOfFigure = 5.6, PaddingOfChip = 24, HeightOfDrawing = 15, LeastName = 127, HasBoldLatest = true };

    /// <summary>A table on a screen whose letters are of the usual size.</summary>
    internal static TableSetting OnScreen(TableDensity density) => density switch
    {
        TableDensity.Normal or TableDensity.TwoLines or TableDensity.Roomy or TableDensity.Accounts => new TableSetting(15, 13, 13) { PaddingOfChip = 42, LeastName = 190, LeastText = 96 },
        TableDensity.Dense => new TableSetting(13, 12, 10) { PaddingOfFigure = 8, PaddingOfChip = 30, HeightOfDrawing = 16, LeastName = 160, LeastText = 84 },
    };
}
