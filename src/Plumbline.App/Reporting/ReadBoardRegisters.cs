using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Registers;
using Plumbline.Core.Registers.Readings;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Reporting;

/// <summary>Reads the registers that a report shows.</summary>
internal static class ReadBoardRegisters
{
    /// <summary>The registers that the blocks of a report need in its scopes, which are of one period.</summary>
    internal static async Task<IReadOnlyList<RegisterReading>> RunAsync(ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, IReadOnlyCollection<ReportScope> scopes, CancellationToken cancellation)
    {
        var readings = new List<RegisterReading>();
        foreach (var code in scopes.SelectMany(scope => report.Blocks.SelectMany(block => block.NeedsRegisters(scope))).Select(static need => need.Register).Distinct())
        {
            if (definitions.Picture.Find(code) is { } register)
                readings.Add(await ReadRegisterRows.RunAsync(ledger, definitions, register, scopes.First().Period, cancellation));
        }

        return readings;
    }
}
