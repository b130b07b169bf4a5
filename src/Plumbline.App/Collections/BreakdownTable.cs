using Plumbline.App.Tables;

namespace Plumbline.App.Collections;

/// <summary>The table that <c>plumbline collection breakdown</c> prints: events by the words of one column of a line list.</summary>
public static class BreakdownTable
{
    /// <summary>The table of a column: one row for each word.</summary>
    public static Table<(string Value, int Received, int Answered)> Of(string column) => new Table<(string Value, int Received, int Answered)>("breakdown")
        .Text(column, row => row.Value)
        .Whole("received", row => row.Received)
        .Whole("answered", row => row.Answered);
}
