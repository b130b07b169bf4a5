using System.Text;

namespace Plumbline.App.Importing.Grids;

/// <summary>A stretch of a line without a gap in it, and where it stands.</summary>
/// <param name="Start">Its first character's place, from 0.</param>
/// <param name="Text">The words, with single spaces between them.</param>
internal readonly record struct Stretch(int Start, string Text)
{
    internal int End => Start + Text.Length;

    /// <summary>How far apart two stretches are; 0 where one stands above the other.</summary>
    internal int GapTo(Stretch other) => Math.Max(0, Math.Max(other.Start - End, Start - other.End));

    internal double CentreFrom(Stretch other) => Math.Abs((Start + End - other.Start - other.End) / 2.0);
}

/// <summary>Parts a line of pasted text where it has gaps.</summary>
internal static class PastedLine
{
    private const int TabWidth = 8;

    /// <summary>The stretches of a line parted by two spaces or more.</summary>
    internal static List<Stretch> Stretches(string line) => Parted(Expand(line), gap: 2);

    /// <summary>Every word of a line.</summary>
    internal static List<Stretch> Words(string line) => Parted(Expand(line), gap: 1);

    private static List<Stretch> Parted(string line, int gap)
    {
        var stretches = new List<Stretch>();
        var (start, spaces) = (-1, 0);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == ' ')
            {
                if (start >= 0 && ++spaces == gap)
                {
                    stretches.Add(new Stretch(start, line[start..(i - gap + 1)]));
                    start = -1;
                }

                continue;
            }

            if (start < 0) start = i;
            spaces = 0;
        }

        if (start >= 0) stretches.Add(new Stretch(start, line[start..].TrimEnd(' ')));
        return stretches;
    }

    // A tab goes on to the next multiple of eight, as a page shows it.
    private static string Expand(string line)
    {
        if (line.AsSpan().IndexOfAny('\t', '\u00a0') < 0) return line;
        var plain = new StringBuilder(line.Length + 32);
        foreach (var c in line)
        {
            if (c == '\t') plain.Append(' ', TabWidth - (plain.Length % TabWidth));
            else plain.Append(c == '\u00a0' ? ' ' : c);
        }

        return plain.ToString();
    }
}
