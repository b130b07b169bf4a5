using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Units;

namespace Plumbline.App.Definitions;

/// <summary>The rows of a workspace's registers with figures, as units.</summary>
internal static class UnitsOfRegisters
{
    /// <summary>The units. A row whose code is that of a unit, and a register of a unit that is not there, have none: reading a workspace refuses them.</summary>
    internal static IEnumerable<Unit> Of(Workspace workspace)
    {
        var registers = workspace.Values.Of<RegisterDefinition>().Where(static one => one.HasFigures).ToList();
        if (registers.Count == 0) return [];
        var units = workspace.Units.Select(static unit => unit.Code).ToHashSet();
        if (workspace.Units.FirstOrDefault(static unit => unit.Parent is null)?.Code is not { } top) return [];
        var rows = workspace.Values.Of<RegisterRow>().ToLookup(static row => row.Register);
        return registers.Where(register => units.Contains(register.Unit ?? top))
            .SelectMany(register => RegisterUnits.Of(new RegisterRows(register, rows[register.Code].Where(row => !units.Contains(row.Unit))), new UnitAbove(register.Unit ?? top, workspace.Units), Longest(register, workspace), workspace.Settings.Calendar))
            .DistinctBy(static unit => (unit.Code, unit.From));
    }

    /// <summary>The unit of a row, for whoever only asks whether it is there.</summary>
    internal static Unit Of(RegisterDefinition register, RegisterRow row) => new(row.Unit, row.NameIn(register), UnitKind.Row, register.Unit, row.From, row.To);

    // The frequencies are in order of length.
    private static Frequency Longest(RegisterDefinition register, Workspace workspace)
    {
        var indicators = register.Figures.Select(static figure => figure.Indicator).ToHashSet();
        return workspace.Indicators.Where(one => indicators.Contains(one.Code)).Select(static one => one.Frequency).DefaultIfEmpty(Frequency.Month).Max();
    }
}
