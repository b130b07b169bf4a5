using Plumbline.App.Tables;
using Plumbline.Core.Registers.Readings;

namespace Plumbline.App.Registers.Tables;

/// <summary>The totals of a register: what its rows add to, each thing once, and what is stated for its unit.</summary>
public static class RegisterTotalsTable
{
    /// <summary>The table.</summary>
    public static Table<RegisterTotal> Table { get; } = new Table<RegisterTotal>("totals")
        .Text("field", static row => row.Field.Code)
        .Text("name", static row => row.Field.Name)
        .Text("indicator", static row => row.Field.Indicator.ToString())
        .Text("period", static row => row.Period.ToString())
        .Amount("total", static row => (row.Total?.ToString(), row.Total?.Amount))
        .Amount("stated", static row => row.Stated?.Value)
        .Whole("counted", static row => row.Rows?.Counted)
        .Whole("missing", static row => row.Rows?.Missing);
}
