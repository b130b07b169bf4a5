using Plumbline.Core.Registers.Readings;
using Plumbline.Core.Registers.Records;

namespace Plumbline.Core.Checks;

/// <summary>A register that an audit looks at.</summary>
/// <param name="Rows">All its rows, whatever their days.</param>
/// <param name="Reading">Its rows and figures in the audited month.</param>
public sealed record AuditRegister(RegisterRows Rows, RegisterReading Reading);

/// <summary>The registers that an audit looks at.</summary>
/// <param name="All">Each of them.</param>
public sealed record AuditRegisters(IReadOnlyList<AuditRegister> All)
{
    private readonly HashSet<(string, string)> _rows = [.. All.SelectMany(static one => one.Rows.All.Select(row => (one.Rows.Definition.Code.ToString(), row.Code.ToString())))];

    /// <summary>Whether a register has a row, on whatever days.</summary>
    public bool Has(string register, string row) => _rows.Contains((register, row));
}
