using System.Globalization;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Indicators;
using Plumbline.Core.Statuses;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Statuses;

/// <summary>indicator-statuses.csv.</summary>
internal sealed class IndicatorStatusesKind : TableKind<IndicatorStatusSpan>
{
    internal override FactKind Name { get; } = FactKind.Of("indicator-status");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("indicator-statuses.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["indicator", "unit", "from", "to", "status", "reason"];

    internal override IReadOnlyCollection<string> Required { get; } = ["indicator", "status"];

    internal override string Key(IndicatorStatusSpan value) => $"{value.Indicator}|{value.Unit}|{Day(value.From)}";

    internal override IEnumerable<(string Column, string? Text)> Write(IndicatorStatusSpan value) =>
    [
        ("indicator", value.Indicator.ToString()),
        ("unit", value.Unit?.ToString()),
        ("from", Day(value.From)),
        ("to", Day(value.To)),
        ("status", Names<ReportingState>.Of(value.State)),
        ("reason", value.Reason),
    ];

    internal override IEnumerable<Problem> Contradictions(Workspace workspace)
    {
        var spans = workspace.Of(this);
        return spans.Select(span => Overlap(span, spans)).OfType<Problem>();
    }

    // Compares the status with those in the rows above, once all rows are read.
    private protected override void Check(IndicatorStatusSpan value, TableRow row, DefinitionReading reading) => reading.AtEnd(() =>
    {
        if (Overlap(value, reading.Values.Of<IndicatorStatusSpan>()) is { } problem) row.Add("from", problem);
    });

    private protected override IReadOnlyList<IndicatorStatusSpan> InOrder(IReadOnlyList<IndicatorStatusSpan> values) =>
        [.. values.OrderBy(span => span.Indicator, IndicatorCode.Order).ThenBy(span => $"{span.Unit}", StringComparer.Ordinal).ThenBy(span => span.FirstDay)];

    private protected override IndicatorStatusSpan? ReadRow(TableRow row, WorkspaceContext context)
    {
        var indicator = row.Required("indicator", context.Indicator);
        var span = new IndicatorStatusSpan(indicator!, row.Optional("unit", context.Unit), row.Date("from"), row.Date("to"), row.Word<ReportingState>("status"), row.Text("reason"));
        if (span is { From: { } from, To: { } to } && from > to) row.Add("to", Problem.With(row.Text("to"), $"a day from {from:yyyy-MM-dd} on"));
        return span;
    }

    private static Problem? Overlap(IndicatorStatusSpan span, IEnumerable<IndicatorStatusSpan> spans)
    {
        if (spans.TakeWhile(other => other != span).FirstOrDefault(span.Overlaps) is not { } other) return null;
        var place = span.Unit is null ? span.Indicator.ToString() : $"{span.Indicator} in {span.Unit}";
        var days = (other.From, other.To) switch
        {
            (null, null) => "without days",
            ({ } from, null) => $"from {Day(from)} on",
            (null, { } to) => $"until {Day(to)}",
            ({ } from, { } to) => $"from {Day(from)} to {Day(to)}",
        };
        return new Problem($"a status of {place} that overlaps the one {days}", "days that no other status of the same indicator and unit has; give the earlier one a last day (to)");
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
