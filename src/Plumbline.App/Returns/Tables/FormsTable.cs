using System.Globalization;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Tables;

namespace Plumbline.App.Returns.Tables;

/// <summary>The table that <c>plumbline returns</c> prints: each form in a period.</summary>
public static class FormsTable
{
    private const int Decimals = 1;

    /// <summary>The table.</summary>
    public static Table<FormRow> Table { get; } = new Table<FormRow>("returns")
        .Text("form", static row => row.Form.Code.ToString())
        .Text("name", static row => row.Form.Name)
        .Text("period", static row => row.Asked.ToString())
        .Text("due", static row => row.Period is { } period ? Written.Time(period.DueAt) : null)
        .Whole("asked", static row => row.Tally?.Asked)
        .Whole("responses", static row => row.Tally?.Responses)
        .Whole("single", static row => row.Counted?.Single)
        .Whole("consecutive", static row => row.Counted?.Consecutive)
        .Whole("late", static row => row.Tally?.Late)
        .Whole("incomplete", static row => row.Tally?.Incomplete)
        .Whole("awaited", static row => row.Tally?.Awaited)
        .Whole("waived", static row => row.Tally?.Waived)
        .Whole("not_applicable", static row => row.Tally?.NotApplicable)
        .Number("completeness", static row => Rounded(row.Counted?.Completeness))
        .Number("timeliness", static row => Rounded(row.Counted?.Timeliness))
        .Text("note", static row => row.Note)
        .Whole("sent_back", static row => row.Tally?.SentBack);

    /// <summary>The table for people.</summary>
    public static Table<FormRow> ForPeople { get; } = new Table<FormRow>("returns")
        .Text("form", static row => row.Form.Code.ToString())
        .Text("period", static row => row.Asked.ToString())
        .Text("due", static row => row.Period is { } period ? InWords(period.DueAt) : null)
        .Whole("asked", static row => row.Tally?.Asked)
        .Whole("responses", static row => row.Tally?.Responses)
        .Whole("late", static row => row.Tally?.Late)
        .Whole("single", static row => row.Counted?.Single)
        .Whole("consecutive", static row => row.Counted?.Consecutive)
        .Figure("complete", static row => Percent(row.Counted?.Completeness))
        .Figure("in time", static row => Percent(row.Counted?.Timeliness))
        .Text("note", static row => row.Note ?? row.Open);

    /// <summary>A moment by the clock of the organisation for people: <c>2019-05-08 10:30</c>.</summary>
    internal static string InWords(DateTime moment) => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static decimal? Rounded(decimal? percent) => percent is { } share ? decimal.Round(share, Decimals, MidpointRounding.AwayFromZero) : null;

    private static string? Percent(decimal? percent) => Rounded(percent) is { } share ? string.Create(CultureInfo.InvariantCulture, $"{share:0.0}%") : null;
}
