using Plumbline.App.Tables;

namespace Plumbline.App.Returns.Tables;

/// <summary>The table that <c>plumbline returns --form F --counts</c> prints: what is counted from the returns, beside what is given.</summary>
public static class CountsTable
{
    /// <summary>The table.</summary>
    public static Table<CountRow> Table { get; } = new Table<CountRow>("counts")
        .Text("form", static row => row.Form.Code.ToString())
        .Text("period", static row => row.Period.Period.ToString())
        .Text("count", static row => row.Count)
        .Text("indicator", static row => row.Counting.Indicator.ToString())
        .Amount("value", static row => row.Counted?.Value)
        .Amount("given", static row => row.Given?.Value)
        .Text("note", static row => row.Note);

    /// <summary>The table for people: a heading for each period.</summary>
    public static Table<CountRow> ForPeople { get; } = new Table<CountRow>("counts")
        .Text("period", static row => row.Period.Period.ToString())
        .Text("count", static row => row.Count)
        .Figure("counted", static row => row.Counted?.Value.Text)
        .Figure("given", static row => row.Given?.Value.Text)
        .Text("note", static row => row.Note);
}
