using Plumbline.App.Tables;
using Plumbline.Core.Registers.Readings;

namespace Plumbline.App.Registers.Tables;

/// <summary>The table of the registers: how many rows each has, and how many of them are a thing a second time.</summary>
public static class RegistersTable
{
    /// <summary>The table.</summary>
    public static Table<RegisterReading> Table { get; } = new Table<RegisterReading>("registers")
        .Text("register", static row => row.Definition.Code.ToString())
        .Text("name", static row => row.Definition.Name)
        .Text("unit", static row => row.Definition.Unit?.ToString())
        .Text("period", static row => row.Period.ToString())
        .Whole("rows", static row => row.Lines.Length)
        .Whole("doubles", static row => row.Lines.Count(static line => line.DoubleOf is not null))
        .Whole("figures", static row => row.Totals.Length)
        .Text("note", static row => row.Definition.Note);
}
