using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.Facts;

/// <summary>One figure as written. Its key is indicator, unit, aspect, frequency and first day; the rest is its content.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Unit">The unit's code.</param>
/// <param name="Period">The period in canonical form: <c>2019-04</c>, <c>2020-Q2</c>, <c>2019/20</c>.</param>
/// <param name="FirstDay">First day of the period as <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="Frequency">A short code: <c>month</c>, <c>quarter</c> …</param>
/// <param name="Value">As printed, <c>5.60%</c>, <c>4/5</c>, <c>N/A</c>; may be empty.</param>
/// <param name="Numerator">Exact, its decimals kept: 53.0 is not 53.</param>
/// <param name="Denominator">As <paramref name="Numerator"/>.</param>
/// <param name="Status">A short code: <c>reported</c>, <c>awaited</c> …; may be empty.</param>
/// <param name="Provisional">Expected to be revised.</param>
/// <param name="Note">A note on the cell; null where there is none.</param>
/// <param name="SourceFile">The file that the figure was read from; null where it was entered by hand.</param>
/// <param name="SourceRow">1 is the first line of the file; 0 is unknown.</param>
/// <param name="SourceColumn">1 is the first column; 0 is unknown.</param>
/// <param name="Withdrawn">Whether this withdraws the figure; a withdrawal keeps no content except the note.</param>
/// <param name="Aspect">Which figure of the indicator it is: empty for the actual, <c>plan</c>, <c>forecast:2020-03</c>, <c>sex=female</c>.</param>
/// <param name="SourceNote">What is known about the figure's source; null for nothing.</param>
/// <param name="Doubtful">Known to be probably wrong; the source note says why.</param>
/// <remarks>Texts are stored in Unicode normal form C. The source cell is lineage, not content: the same figure from another cell is the same figure.</remarks>
public sealed record ObservationFact(
    string Indicator,
    string Unit,
    string Period,
    int FirstDay,
    string Frequency,
    string Value,
    decimal? Numerator = null,
    decimal? Denominator = null,
    string Status = "",
    bool Provisional = false,
    string? Note = null,
    string? SourceFile = null,
    int SourceRow = 0,
    int SourceColumn = 0,
    bool Withdrawn = false,
    string Aspect = "",
    string? SourceNote = null,
    bool Doubtful = false)
{
    /// <summary>The maximum length of a note, in characters.</summary>
    public const int LongestNote = 4_000;

    /// <summary>Withdraws a figure; its history stays.</summary>
    public static ObservationFact Withdrawal(string indicator, string unit, string period, int firstDay, string frequency, string? note = null, string aspect = "") =>
        new(indicator, unit, period, firstDay, frequency, Value: "", Note: note, Withdrawn: true, Aspect: aspect);
}

/// <summary>A figure and the change that wrote it.</summary>
public sealed record ObservationRow(ObservationFact Fact, ChangeNumber Change);
