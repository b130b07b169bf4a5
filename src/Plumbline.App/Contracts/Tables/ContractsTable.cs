using Plumbline.App.Tables;

namespace Plumbline.App.Contracts.Tables;

/// <summary>The table that <c>plumbline contracts</c> prints: each contract in each month, and what is expected of the year.</summary>
public static class ContractsTable
{
    private const string Forecast = "forecast";

    /// <summary>The table.</summary>
    public static Table<ContractRow> Table { get; } = new Table<ContractRow>("contracts")
        .Text("contract", static row => row.Contract)
        .Text("month", static row => row.IsForecast ? Forecast : row.Month.Period.ToString())
        .Whole("green", static row => row.Count.Green)
        .Whole("red", static row => row.Count.Red)
        .Whole("not_rated", static row => row.Count.NotRated)
        .Number("percent", static row => row.Percent)
        .Text("source", static row => row.IsStated ? "stated" : "counted")
        .Text("note", static row => row.Month.Note)
        .Text("made_at", static row => row.Month.MadeAt?.ToString());

    /// <summary>The table for people: a heading for each contract.</summary>
    public static Table<ContractRow> ForPeople { get; } = new Table<ContractRow>("contracts")
        .Text("contract", static row => row.Line.Name)
        .Text("month", static row => row.IsForecast ? $"{row.Month.Period} ({Forecast}{(row.Month.MadeAt is { } made ? $" with the figures to {made}" : ", not dated")})" : row.Month.Period.ToString())
        .Whole("green", static row => row.Count.Green)
        .Whole("red", static row => row.Count.Red)
        .Whole("not rated", static row => row.Count.NotRated)
        .Figure("green of rated", static row => row.Percent is { } percent ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{percent:0.##}%") : null)
        .Text("source", static row => row.IsStated ? "stated" : "counted")
        .Text("note", static row => row.Month.Note);
}
