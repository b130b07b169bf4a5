using System.Text;

namespace Plumbline.App.Importing.Grids;

/// <summary>A piece of a line without a gap in it, and its position.</summary>
/// <param name="Start">The position of its first character, from 0.</param>
/// <param name="Text">The words, with single spaces between them.</param>
internal readonly record struct Stretch(int Start, string Text)
{
    internal int End => Start + Text.Length;

    /// <summary>How many characters apart two pieces are; 0 if one is above the other.</summary>
    internal int GapTo(Stretch other) => Math.Max(0, Math.Max(other.Start - End, Start - other.End));

    internal double CentreFrom(Stretch other) => Math.Abs((Start + End - other.Start - other.End) / 2.0);
}

/// <summary>Splits a line of pasted text at its gaps.</summary>
internal static class PastedLine
{
    private const int TabWidth = 8;

    /// <summary>The pieces of a line, separated by two spaces or more.</summary>
    internal static List<Stretch> Stretches(string line) => Split(Expand(line), gap: 2);

    /// <summary>Every word of a line.</summary>
    internal static List<Stretch> Words(string line) => Split(Expand(line), gap: 1);

    private static List<Stretch> Split(string line, int gap)
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

    // A tab advances to the next multiple of eight, as pages show it.
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
