using System.Globalization;
using Plumbline.Core.Observations;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>What a cell needs a note for.</summary>
/// <param name="Words">The observation's note, what a total counts where a part is missing, and a missing value's text if that is too long for the cell; null for none.</param>
/// <param name="IsProvisional">Whether the figure may still be revised.</param>
/// <param name="IsDoubtful">Whether it is known to be probably wrong.</param>
internal sealed record CellNotes(FigureNote? Words, bool IsProvisional, bool IsDoubtful)
{
    internal const string Provisional = "provisional";
    private const string Doubtful = "a doubtful figure, known to be probably wrong";
    private const int FitsCell = 5;

    /// <summary>The whole note: a cell has one mark at most, so where it has words, these also say that it is provisional or doubtful. Null where one of the two marks says all.</summary>
    internal FigureNote? Note
    {
        get
        {
            string?[] said = [IsProvisional ? Provisional : null, IsDoubtful ? Doubtful : null, Words?.Words];
            return Words is null && !(IsProvisional && IsDoubtful) ? null : new FigureNote(string.Join(". ", said.OfType<string>().Select(static (words, at) => at == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..]))) { IsOfRow = Words?.IsOfRow == true };
        }
    }

    /// <summary>Whether the text of a missing value fits its cell: <c>N/A</c> and <c>TBA</c> do, <c>No data collection</c> does not.</summary>
    internal static bool Fits(ObservedValue.Missing missing) => missing.Text.Length <= FitsCell;

    internal static CellNotes Of(DashboardRow row, Observation observation, UnitsShown units, CultureInfo culture) =>
        new(WordsOf(row, observation, units, culture), observation.IsProvisional, observation.IsDoubtful);

    private static FigureNote? WordsOf(DashboardRow row, Observation observation, UnitsShown units, CultureInfo culture)
    {
        if (IsGapAlone(observation) && Gaps(row) is { Count: > 1 } gaps)
            return new FigureNote($"worked out with parts missing: {string.Join("; ", gaps.Select(gap => TotalNote.InPeriod(gap.Total!, gap.Period, units.NameOf, culture)))}") { IsOfRow = true };
        var text = observation.Value is ObservedValue.Missing missing && !Fits(missing) ? missing.Text : null;
        string?[] parts = [text, TotalNote.OfGaps(observation, units.NameOf, culture), observation.Note];
        return FigureNote.Of(parts.OfType<string>().ToList() is { Count: > 0 } said ? string.Join(". ", said) : null);
    }

    private static List<Observation> Gaps(DashboardRow row) => [.. row.Figures.Select(static figure => figure.Observation).OfType<Observation>().Where(IsGapAlone)];

    // Several such cells of a row share one note.
    private static bool IsGapAlone(Observation observation) =>
        observation is { Total.IsComplete: false, Note: null } && observation.Value is not ObservedValue.Missing;
}
