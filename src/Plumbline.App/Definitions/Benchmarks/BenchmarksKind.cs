using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Observations;
using Plumbline.Core.Benchmarks;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Definitions.Benchmarks;

/// <summary>benchmarks.csv.</summary>
internal sealed class BenchmarksKind : TableKind<Benchmark>
{
    /// <summary>The only instance.</summary>
    internal static BenchmarksKind Instance { get; } = new();

    private static readonly string[] Usual = ["england", "statistical-neighbours"];

    internal override FactKind Name { get; } = FactKind.Of("benchmark");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("benchmarks.csv");

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

    private static Parsed<string> Comparator(string? text) =>
        UnitCode.Parse(text).Succeeded ? text! : Problem.With(text, $"the code of an organisation or group to compare with, such as england{(text is null ? "" : Spelling.Suggestion(text, Usual))}");

    // A benchmark may not be a low-reliability figure or a forecast.
    private static Parsed<PrintedFigure> Figure(string? text) => FigureText.Read(text).Then<PrintedFigure>(figure =>
        figure.IsLowReliability ? Problem.With(text, "a reliable figure: [u] means low reliability; leave it out, or give the figure with a note")
        : figure.IsForecast ? Problem.With(text, "an actual figure: [f] means forecast; leave it out")
        : figure);

    // benchmarks.csv has no column for provisional figures, so the note says it.
    private static string? NoteOf(PrintedFigure figure, string? note) =>
        figure.IsProvisional && figure.Note is null ? (figure with { Note = "provisional" }).NoteWith(note) : figure.NoteWith(note);

    private protected override Benchmark? ReadRow(TableRow row, WorkspaceContext context)
    {
        var indicator = row.Required("indicator", context.Indicator);
        var value = row.RequiredSeen("value", Figure);
        var comparator = row.Required<string>("comparator", Comparator);
        var period = row.Optional("period", context.Period);
        return indicator is null || value is null || comparator is null ? null : new Benchmark(indicator, comparator, period, value.Value, NoteOf(value, row.Text("note")));
    }
}
