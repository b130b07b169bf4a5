using System.Globalization;

namespace Plumbline.App.ControlCharts;

/// <summary>Something wrong in a cell, said so that the person who made the file can mend it.</summary>
/// <param name="File">Name of the file as the caller gave it.</param>
/// <param name="Row">Line of the file, the header being 1.</param>
/// <param name="Column">Column, the first being 1; 0 for the row as a whole.</param>
/// <param name="Found">What is there.</param>
/// <param name="Expected">What should be.</param>
public sealed record CellProblem(string File, long Row, int Column, string Found, string Expected)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Row}:{Column}: found {Found}; expected {Expected}");
}
