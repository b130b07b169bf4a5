using System.Globalization;

namespace Plumbline.Core.Observations;

/// <summary>Where a figure was read: file, row and column, both counted from 1 as spreadsheets do.</summary>
/// <param name="File">The file's path inside its workspace, with forward slashes; or its name.</param>
/// <param name="Row">The row, from 1; the header is a row.</param>
/// <param name="Column">The column, from 1.</param>
public sealed record SourceCell(string File, int Row, int Column)
{
    /// <summary><c>file:row:column</c>, the form every error and every lineage has.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Row}:{Column}");
}
