using System.CommandLine;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Risks;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Risks;

namespace Plumbline.Cli.Commands.Risks;

/// <summary>Finds the risk that a verb writes to, at the head of the ledger.</summary>
internal static class RiskOpening
{
    /// <summary>The risk's line of the register today.</summary>
    internal static async Task<RiskEntry> FindAsync(StandardStreams streams, ParseResult parsed, Argument<string> code, ILedger ledger, OrganisationDefinitions definitions, CancellationToken cancellation) =>
        RefusedException.Unless(KnownRecord.Risk(parsed.GetRequiredValue(code), await ReadRiskRegister.RunAsync(ledger, definitions, streams.Today, cancellation)), code.Name);
}
