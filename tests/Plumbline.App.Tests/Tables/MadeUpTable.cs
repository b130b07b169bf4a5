using Plumbline.App.Tables;
using Plumbline.Core.Periods;
using Plumbline.Core.References;

namespace Plumbline.App.Tests.Tables;

/// <summary>A row with a cell of every type.</summary>
internal sealed record MadeUpRow(
    string? Text, long? Whole, decimal? Number, string? Figure, DateOnly? Day, DateTimeOffset? Time, bool Flag, IReadOnlyList<string> Items, Reference? Reference)
{
    internal static MadeUpRow Blank { get; } = new(null, null, null, null, null, null, Flag: false, [], null);

    internal static MadeUpRow Full { get; } = new(
        "a, \"b\"", 12, 12.50m, "5.60%", new DateOnly(2024, 3, 31), new DateTimeOffset(2024, 3, 31, 18, 5, 0, TimeSpan.FromHours(1)), Flag: true,
        ["x; y", "z"], Reference.Parse("risk/3156", FinancialCalendar.April).Value);
}

/// <summary>A table with a column of every type.</summary>
internal static class MadeUpTable
{
    internal static Table<MadeUpRow> Table { get; } = new Table<MadeUpRow>("made up")
        .Text("text", row => row.Text)
        .Whole("whole", row => row.Whole)
        .Number("number", row => row.Number)
        .Figure("figure", row => row.Figure)
        .Day("day", row => row.Day)
        .Time("time", row => row.Time)
        .Flag("flag", row => row.Flag)
        .Items("items", row => row.Items, "; ")
        .Reference("reference", row => row.Reference);
}
