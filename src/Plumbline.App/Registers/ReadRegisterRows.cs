using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Readings;

namespace Plumbline.App.Registers;

/// <summary>Reads a register with its figures: the only door by which papers, pages, verbs and checks get it.</summary>
internal static class ReadRegisterRows
{
    /// <summary>A register as it stands in a period: the rows that are there on some day of it, with the figures of that period.</summary>
    internal static Task<RegisterReading> RunAsync(ILedger ledger, OrganisationDefinitions definitions, RegisterDefinition register, Period period, CancellationToken cancellation = default) =>
        throw new NotSupportedException("Returns are not read yet.");
}
