using Plumbline.App.Ledger;
using Plumbline.Core.Benchmarks;
using Plumbline.Core.Observations;

namespace Plumbline.App.Workspaces.Formats;

/// <summary>benchmarks.csv.</summary>
internal sealed class BenchmarksFormat : TableFormat<Benchmark>
{
    internal override string FileName => "benchmarks.csv";

    internal override FactKind Kind => FactKind.Benchmark;

    internal override IReadOnlyList<string> Columns { get; } = ["indicator", "comparator", "period", "value", "note"];

    internal override IReadOnlyCollection<string> Required { get; } = ["indicator", "comparator", "value"];

    internal override string Key(Benchmark value) => $"{value.Indicator}|{value.Comparator}|{value.Period}";

    internal override IEnumerable<(string Column, string? Text)> Write(Benchmark value) =>
    [
        ("indicator", value.Indicator.ToString()),
        ("comparator", value.Comparator),
        ("period", value.Period?.ToString()),
        ("value", value.Value.Text),
        ("note", value.Note),
    ];

    private protected override Benchmark? ReadRow(RowReader row, WorkspaceContext context)
    {
        var indicator = row.Required("indicator", context.Indicator);
        var value = row.Required("value", ObservedValue.Parse);
        var comparator = row.RequiredText("comparator", "who is compared with, such as england");
        var period = row.Optional("period", context.Period);
        return indicator is null || value is null ? null : new Benchmark(indicator, comparator, period, value, row.Text("note"));
    }
}
