using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Registers;
using Plumbline.App.Registers.Rows;
using Plumbline.Core.Checks;
using Plumbline.Core.Registers.Definitions;

namespace Plumbline.App.Checking;

/// <summary>Reads the registers of an audit: as they stand in its month, else in that of their latest figure.</summary>
internal static class ReadAuditRegisters
{
    /// <summary>The registers; null where there are none.</summary>
    internal static async Task<AuditRegisters?> RunAsync(ILedger ledger, OrganisationDefinitions definitions, CheckRequest request, CancellationToken cancellation)
    {
        var all = new List<AuditRegister>();
        foreach (var register in definitions.Picture.Values.Of<RegisterDefinition>())
        {
            var month = AuditedMonth.Of(definitions.Picture, request.Period, (await FindRegisterMonths.RunAsync(ledger, definitions, register, DateOnly.FromDateTime(definitions.Position.At.UtcDateTime), cancellation)).Shown);
            all.Add(new AuditRegister(await ReadAllRows.RunAsync(ledger, definitions, register, cancellation), await ReadRegisterRows.RunAsync(ledger, definitions, register, month, cancellation)));
        }

        return all.Count == 0 ? null : new AuditRegisters(all);
    }
}
