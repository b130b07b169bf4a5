using Plumbline.App.Tables;
using Plumbline.Core.Benchmarks;

namespace Plumbline.App.Definitions.Benchmarks;

/// <summary>The benchmarks of an organisation, in the columns of <c>benchmarks.csv</c>, and their values as numbers.</summary>
public static class BenchmarksTable
{
    /// <summary>One row for each benchmark.</summary>
    public static Table<Benchmark> Table { get; } = new Table<Benchmark>("benchmarks")
        .Text("indicator", row => row.Indicator.ToString())
        .Text("comparator", row => row.Comparator)
        .Text("period", row => row.Period?.ToString())
        .Figure("value", row => row.Value.Text)
        .Text("note", row => row.Note)
        .Number("number", row => row.Value.Amount);
}
