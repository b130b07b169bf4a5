using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Registers;
using Plumbline.App.Ledger;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;

namespace Plumbline.App.Registers.Rows;

/// <summary>Reads the rows of a register without their figures.</summary>
public static class ReadAllRows
{
    /// <summary>Every row of a register, whatever its days, at the position of the definitions.</summary>
    public static Task<RegisterRows> RunAsync(ILedger ledger, OrganisationDefinitions definitions, RegisterDefinition register, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(register);
        return KeptRegisterRows.RunAsync(ledger, definitions.Picture.Settings.Code, definitions.Position.Number, register).WaitAsync(cancellation);
    }
}
