using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>Explains the marks in dashboard cells; only the marks that occur.</summary>
internal static class DashboardKey
{
    /// <summary>What stands in a cell without a figure whose reason is in the notes.</summary>
    internal const string Dash = "–";

    /// <param name="rows">The rows whose marks are explained.</param>
    /// <param name="tables">The notes of the tables whose marks of provisional and doubtful figures are explained here too; none if they are explained elsewhere.</param>
    internal static IEnumerable<Note> Of(IEnumerable<DashboardRow> rows, IReadOnlyCollection<SectionNotes> tables)
    {
        var all = rows.ToList();
        var missing = all.SelectMany(static row => row.Figures).Select(static figure => figure.Observation?.Value).OfType<ObservedValue.Missing>().ToList();
        foreach (var kind in missing.Where(CellNotes.Fits).GroupBy(static value => (value.Text, value.Status)).OrderBy(static kind => kind.Key.Status).ThenBy(static kind => kind.Key.Text, StringComparer.Ordinal))
            yield return new Note($"{kind.Key.Text}: {Meaning(kind.Key.Status)}");
        if (WhyDash(all, missing.Exists(static value => !CellNotes.Fits(value))) is { } dash) yield return new Note($"{Dash}: {dash}");
        yield return new Note("An empty cell: nothing reported");
        foreach (var frequency in rows.Where(static row => row is { Chart: not null, Analysed.IsOfLonger: true }).Select(static row => row.Indicator.Frequency).Distinct().Order())
            yield return new Note($"Variation and assurance: what the control chart by {frequency.Noun()} shows");
        if (tables.Any(static table => table.HasProvisional)) yield return new Note(NoteMarks.Provisional.Mark, "Provisional: the figure may still be revised", NoteMarks.Provisional.Target);
        if (tables.Any(static table => table.HasDoubtful)) yield return new Note(NoteMarks.Doubtful.Mark, "A doubtful figure: known to be probably wrong. It is in no limit and no signal of a control chart, and a total of it is doubtful too", NoteMarks.Doubtful.Target);
    }

    private static string? WhyDash(List<DashboardRow> rows, bool hasLong)
    {
        var hasNotDue = rows.Exists(static row => row.Figures.Any(static figure => figure.IsNotDue));
        var why = (hasNotDue, rows.Exists(static row => row.Figures.Any(static figure => figure.IsSuspended))) switch
        {
            (true, true) => "not due in this period, or reporting was suspended",
            (true, false) => "not due in this period",
            (false, true) => "reporting was suspended in this period",
            (false, false) => null,
        };
        return why is null ? hasLong ? "nothing reported; the note says why" : null : $"{why}{(hasLong ? "; with a note: nothing reported, and the note says why" : "")}";
    }

    private static string Meaning(ReportingStatus status) => status switch
    {
        ReportingStatus.NotAvailable => "usually supplied, but not available for this period",
        ReportingStatus.NotApplicable => "not relevant to this area",
        ReportingStatus.Awaited => "to be supplied later",
        ReportingStatus.NoCollection => "not collected for this period, by plan",
        ReportingStatus.Suppressed => "withheld, because the count is small enough to identify somebody",
        ReportingStatus.Reported => "reported",
    };
}
