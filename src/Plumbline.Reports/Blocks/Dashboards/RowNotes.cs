using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>The note on a row: the indicator's own, and what explains its reporting state.</summary>
internal static class RowNotes
{
    /// <summary>The note on a row: the indicator's own, one that explains its reporting state, and where its figures come from if no line says so.</summary>
    internal static string? Of(ReportContext context, DashboardBlock block, DashboardRow row)
    {
        var status = context.Picture.Statuses.HasDated(row.Indicator.Code) ? Dated(context, row) : OfIndicator(row.Indicator, row.State, context.Picture.Settings.Language);
        if (row.Analysed.Latest is null && NoTotal.OnRow(context, row.Analysed) is { } why) return status is null ? why : $"{status} {why}";
        string?[] said = [status, LastOfColumn(context, row), SaidOnce.Of(context, block).OfTotals(row)];
        return said.OfType<string>().ToList() is { Count: > 0 } words ? string.Join(' ', words) : null;
    }

    private static string? LastOfColumn(ReportContext context, DashboardRow row) =>
        DashboardWindow.IsOfShorter(row.Analysed, context.Period) && row.Figures.Any(static figure => figure.Observation is not null)
            ? $"Each figure is of the last {row.Indicator.Frequency.Noun()} of the {context.Period.Frequency.Noun()}, because {row.Indicator.Frequency.Noun()}s do not combine."
            : null;

    private static string? Dated(ReportContext context, DashboardRow row) =>
        string.Join(' ', [.. row.Indicator.Note is { } note ? [note] : Array.Empty<string>(), .. StatusNotes.Within(context, row.Analysed, row.Figures[0].Column.First).Select(static status => $"{status}.")]) is { Length: > 0 } words ? words : null;

    // The state is that of the paper's period: a paper of March does not know that reporting ends in June.
    private static string? OfIndicator(Indicator indicator, ReportingState state, CultureInfo culture) => indicator.Note ?? state switch
    {
        ReportingState.Active => null,
        ReportingState.Pending => "Data pending.",
        ReportingState.Suspended => Since(indicator, "Not reported since", culture) ?? "Not reported for now.",
        ReportingState.Ceased => Since(indicator, "Last reported for", culture) ?? "No longer reported.",
    };

    private static string? Since(Indicator indicator, string words, CultureInfo culture) =>
        indicator.Status.From is { } from ? $"{words} {from.Previous.ToText(culture, full: true)}." : null;
}

/// <summary>The note on a target: its own, and what it is made of in a longer period.</summary>
internal static class TargetNotes
{
    internal static string? Of(ReportContext context, DashboardBlock block, DashboardRow row) => (SaidOnce.Of(context, block).BesideTarget(row), row.Judgement.Target?.Note) switch
    {
        (null, var own) => own,
        ({ } beside, null) => beside,
        ({ } beside, { } own) => $"{beside}. {own}",
    };
}
