using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>The note on a row: the indicator's own, and what explains its reporting state.</summary>
internal static class RowNotes
{
    internal static string? Of(ReportContext context, DashboardRow row) => context.Picture.Statuses.HasDated(row.Indicator.Code)
        ? string.Join(' ', new[] { row.Indicator.Note, StatusNotes.Of(context, row.Analysed) is { } status ? $"{status}." : null }.OfType<string>()) is { Length: > 0 } words ? words : null
        : OfIndicator(row.Indicator, context.Picture.Settings.Language);

    private static string? OfIndicator(Indicator indicator, CultureInfo culture) => indicator.Note ?? indicator.Status.State switch
    {
        ReportingState.Active => null,
        ReportingState.Pending => "Data pending.",
        ReportingState.Suspended => Since(indicator, "Not reported since", culture) ?? "Not reported for now.",
        ReportingState.Ceased => Since(indicator, "Last reported for", culture) ?? "No longer reported.",
    };

    private static string? Since(Indicator indicator, string words, CultureInfo culture) =>
        indicator.Status.From is { } from ? $"{words} {from.Previous.ToText(culture, full: true)}." : null;
}

/// <summary>The note on a cell: the observation's note, its source note, and a missing value's text if that is too long for the cell.</summary>
internal static class CellNotes
{
    private const int FitsCell = 5;

    /// <summary>Whether the text of a missing value fits its cell: <c>N/A</c> and <c>TBA</c> do, <c>No data collection</c> does not.</summary>
    internal static bool Fits(ObservedValue.Missing missing) => missing.Text.Length <= FitsCell;

    internal static FigureNote? Of(Observation observation) => observation.Value is ObservedValue.Missing missing && !Fits(missing)
        ? new FigureNote(observation.Note is { } note ? $"{missing.Text}. {note}" : missing.Text, observation.SourceNote)
        : FigureNote.Of(observation);
}
