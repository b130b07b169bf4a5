using System.Globalization;

namespace Plumbline.Core.Observations;

/// <summary>The cell a figure was read from: file, row and column. Row and column count from 1, as in spreadsheets.</summary>
/// <param name="File">The file's path inside its workspace, with forward slashes; or the file's name alone.</param>
/// <param name="Row">The row, from 1, header included.</param>
/// <param name="Column">The column, from 1.</param>
public sealed record SourceCell(string File, int Row, int Column)
{
    /// <summary><c>file:row:column</c>, the form used in every error and every lineage.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Row}:{Column}");
}
