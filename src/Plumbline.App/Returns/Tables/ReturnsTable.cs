using Plumbline.App.Definitions.Formats;
using Plumbline.App.Tables;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Text;

namespace Plumbline.App.Returns.Tables;

/// <summary>The table that <c>plumbline returns --form F</c> prints: the return of each unit that is asked.</summary>
public static class ReturnsTable
{
    /// <summary>The table.</summary>
    public static Table<ReturnRow> Table { get; } = new Table<ReturnRow>("returns")
        .Text("form", static row => row.Form.Code.ToString())
        .Text("unit", static row => row.Line.Unit.ToString())
        .Text("name", static row => row.Name)
        .Text("period", static row => row.Period.Period.ToString())
        .Text("standing", static row => Names<ReturnStanding>.Of(row.Line.Standing))
        .Text("due", static row => Written.Time(row.Period.DueAt))
        .Text("received", static row => row.Received is { } received ? Written.Time(received) : null)
        .Whole("score", static row => row.Line.Score)
        .Text("band", static row => row.Line.Band?.Name)
        .Text("escalation", static row => row.Line.Band?.Escalation)
        .Text("non_response", static row => NonResponseOf(row))
        .Whole("periods_silent", static row => row.Line.PeriodsSilent == 0 ? null : row.Line.PeriodsSilent)
        .Items("missing", static row => [.. row.Line.Missing.Select(static field => field.ToString())])
        .Text("note", static row => row.Line.Return?.Note)
        .Flag("at_least", static row => row.Line.MayBeSilentLonger);

    /// <summary>The table for people: a heading for each period.</summary>
    public static Table<ReturnRow> ForPeople { get; } = new Table<ReturnRow>("returns")
        .Text("period", static row => $"{row.Period.Period}, due {FormsTable.InWords(row.Period.DueAt)}")
        .Text("unit", static row => row.Name)
        .Text("standing", static row => Words(row.Line.Standing))
        .Text("received", static row => row.Received is { } received ? FormsTable.InWords(received) : null)
        .Whole("score", static row => row.Line.Score)
        .Text("band", static row => row.Line.Band?.Name)
        .Text("not answered", static row => NonResponseOf(row) is { } kind ? $"{kind}, {row.PeriodsSilent} in a row" : null)
        .Items("fields missing", static row => [.. row.Line.Missing.Select(static field => field.ToString())], ", ")
        .Text("note", static row => row.Line.Return?.Note);

    private static string? NonResponseOf(ReturnRow row) => row.Line.NonResponse == NonResponse.None ? null : Names<NonResponse>.Of(row.Line.NonResponse);

    private static string Words(ReturnStanding standing) => Names<ReturnStanding>.Of(standing).Replace('-', ' ');
}
