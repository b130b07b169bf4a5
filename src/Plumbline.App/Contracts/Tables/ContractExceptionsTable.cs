using Plumbline.App.Tables;

namespace Plumbline.App.Contracts.Tables;

/// <summary>The table that <c>plumbline contracts --exceptions</c> prints: the requirements that have been red for months.</summary>
public static class ContractExceptionsTable
{
    /// <summary>The table.</summary>
    public static Table<ContractExceptionRow> Table { get; } = new Table<ContractExceptionRow>("contract-exceptions")
        .Text("board", static row => row.Exception.Board)
        .Text("service", static row => row.Exception.Service)
        .Text("contract", static row => row.Exception.Contract?.Code.ToString())
        .Text("kpi", static row => row.Exception.Kpi)
        .Text("months_red", static row => row.Exception.MonthsRed.ToString())
        .Figure("actual", static row => row.Exception.Actual)
        .Text("required", static row => row.Exception.Required)
        .Text("mitigation", static row => row.Exception.Mitigation)
        .Items("actions", static row => [.. row.Exception.Actions.Select(static action => action.Code.ToString())])
        .Text("source", static row => row.Source)
        .Items("notices", static row => [.. row.Exception.Notices.Select(static notice => notice.Code)])
        .Text("note", static row => row.Exception.Note)
        .Text("actual_period", static row => row.Exception.Counted?.LastRated?.Period.ToString())
        .Flag("at_least", static row => row.Exception.MonthsRed.AtLeast);

    /// <summary>The table for people: a heading for each board.</summary>
    public static Table<ContractExceptionRow> ForPeople { get; } = new Table<ContractExceptionRow>("contract-exceptions")
        .Text("board", static row => row.Exception.Board ?? "No board")
        .Text("service", static row => row.Exception.Service)
        .Text("requirement", static row => row.Exception.Kpi)
        .Text("months red", static row => row.Exception.MonthsRed.ToString())
        .Figure("actual", static row => row.Exception.Actual)
        .Text("required", static row => row.Exception.Required)
        .Text("what is done", static row => row.Exception.Mitigation ?? "nothing is said")
        .Text("source", static row => row.Source);
}
