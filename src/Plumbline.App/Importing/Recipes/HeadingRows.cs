using System.Globalization;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Recipes;

/// <summary>The rows that hold the headings of a table: one, or two that make one heading.</summary>
public sealed record HeadingRows
{
    private const int Most = 2;

    private HeadingRows(int first, int last) => (First, Last) = (first, last);

    /// <summary>The first row, from 1.</summary>
    public int First { get; }

    /// <summary>The last row.</summary>
    public int Last { get; }

    /// <summary>Reads <c>4</c> or <c>4-5</c>.</summary>
    public static Parsed<HeadingRows> Parse(string? text)
    {
        var rows = (text ?? "").Split('-').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0).ToList();
        return rows.Count <= Most && rows[0] is > 0 and <= Grids.ImportLimits.HeadingRows && rows[^1] - rows[0] == rows.Count - 1
            ? new HeadingRows(rows[0], rows[^1])
            : Problem.With(text, FormattableString.Invariant($"a row’s number up to {Grids.ImportLimits.HeadingRows}, such as 4, or two rows that make one heading, such as 4-5"));
    }

    /// <summary>Whether a row is one of them.</summary>
    internal bool Holds(int row) => row >= First && row <= Last;

    /// <inheritdoc/>
    public override string ToString() => First == Last ? First.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{First}-{Last}");
}
