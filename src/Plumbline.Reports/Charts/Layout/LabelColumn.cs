using System.Runtime.InteropServices;

namespace Plumbline.Reports.Charts.Layout;

/// <summary>Labels one under another beside a plot: each as near its line as may be, none over another.</summary>
internal static class LabelColumn
{
    /// <summary>Centres of labels that want to be at given heights.</summary>
    /// <param name="wanted">Where each wants its centre, ascending.</param>
    /// <param name="height">The height of each.</param>
    /// <param name="top">Upper edge of the column.</param>
    /// <param name="bottom">Lower edge; the labels must fit between.</param>
    /// <remarks>
    /// Labels that would overlap become a block about the mean of what they want; blocks that overlap become one
    /// (pool adjacent violators). This is the least sum of squared moves.
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

    // Down from the top edge, then up from the bottom edge.
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
