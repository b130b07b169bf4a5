using System.Runtime.InteropServices;

namespace Plumbline.Reports.Charts.Layout;

/// <summary>Spreads labels in a column next to a plot: each as close to its line as possible, without overlap.</summary>
internal static class LabelColumn
{
    /// <summary>The centres of labels, given their preferred heights.</summary>
    /// <param name="wanted">The preferred centre of each label, ascending.</param>
    /// <param name="height">The height of each label.</param>
    /// <param name="top">The upper edge of the column.</param>
    /// <param name="bottom">The lower edge; all labels must fit between.</param>
    /// <remarks>
    /// Overlapping labels become a block centred on the mean of their preferred heights; overlapping blocks merge
    /// (pool adjacent violators). This minimises the sum of squared moves.
    /// </remarks>
    internal static double[] Spread(IReadOnlyList<double> wanted, double height, double top, double bottom)
    {
        var blocks = new List<Block>(wanted.Count);
        foreach (var want in wanted)
        {
            blocks.Add(new Block(want, 1));
            while (blocks.Count > 1 && blocks[^2].Bottom(height) > blocks[^1].Top(height))
            {
                var (upper, lower) = (blocks[^2], blocks[^1]);
                blocks.RemoveAt(blocks.Count - 1);
                var count = upper.Count + lower.Count;
                blocks[^1] = new Block(((upper.Centre * upper.Count) + (lower.Centre * lower.Count)) / count, count);
            }
        }

        var centres = new List<double>(wanted.Count);
        foreach (var block in blocks)
        {
            for (var i = 0; i < block.Count; i++)
                centres.Add(block.Top(height) + ((i + 0.5) * height));
        }

        return Kept([.. centres], height, top, bottom);
    }

    // Moves blocks down from the top edge, then up from the bottom edge.
    private static double[] Kept(double[] centres, double height, double top, double bottom)
    {
        for (var i = 0; i < centres.Length; i++)
            centres[i] = Math.Max(centres[i], i == 0 ? top + (height / 2) : centres[i - 1] + height);
        for (var i = centres.Length - 1; i >= 0; i--)
            centres[i] = Math.Min(centres[i], i == centres.Length - 1 ? bottom - (height / 2) : centres[i + 1] - height);
        return centres;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Block(double Centre, int Count)
    {
        internal double Top(double height) => Centre - (Count * height / 2);

        internal double Bottom(double height) => Centre + (Count * height / 2);
    }
}
