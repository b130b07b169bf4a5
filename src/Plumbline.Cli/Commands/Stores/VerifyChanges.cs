using System.Globalization;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;

namespace Plumbline.Cli.Commands.Stores;

/// <summary><c>plumbline changes --verify</c>: checks a store against its own hashes, and against those recorded elsewhere.</summary>
internal sealed class VerifyChanges(StandardStreams streams, ILedger ledger)
{
    private bool _isSound = true;

    internal async Task<int> RunAsync(IReadOnlyList<string> organisations, IReadOnlyList<KnownHead> heads, CancellationToken cancellation)
    {
        foreach (var odd in await ledger.InspectAsync(cancellation)) await PrintAsync(isSound: false, $"{ledger.Address}: found {odd}");
        foreach (var organisation in organisations)
        {
            try
            {
                var verification = await VerifyAsync(organisation, cancellation);
                await PrintAsync(verification.Intact, Describe(organisation, verification));
            }
            catch (LedgerException e) when (e.Problem is LedgerProblem.StoreIsDamaged or LedgerProblem.NotAStore)
            {
                // An incomplete organisation must not prevent the report on the others.
                await PrintAsync(isSound: false, $"{organisation}: cannot be read completely: {e.Message}");
            }
        }

        foreach (var head in heads)
        {
            var (holds, message) = await head.CompareAsync(ledger, cancellation);
            await PrintAsync(holds, message);
        }

        if (organisations.Count == 0) await PrintAsync(_isSound, $"{ledger.Address} holds no organisation");
        return _isSound ? ExitCode.Done : ExitCode.NeedsAttention;
    }

    private async Task PrintAsync(bool isSound, string line)
    {
        _isSound &= isSound;
        await streams.Text.WriteLineAsync(line);
    }

    private async Task<ChainVerification> VerifyAsync(string organisation, CancellationToken cancellation)
    {
        using var progress = new ProgressLine(streams);
        return await ledger.VerifyAsync(organisation, new Progress<LedgerProgress>(at => progress.Report(string.Create(CultureInfo.InvariantCulture, $"{organisation}: {at.Done:N0} of {at.Total:N0} facts"))), cancellation);
    }

    // It claims no more, because anyone who can write to the store could have rewritten the whole chain.
    private static string Describe(string organisation, ChainVerification verification) =>
        verification.FirstBreak is { } broken
            ? $"{organisation}: the chain breaks at change {broken.Change}: {broken.Found}"
            : string.Create(CultureInfo.InvariantCulture, $"{organisation}: {verification.Changes:N0} {(verification.Changes == 1 ? "change" : "changes")} with {verification.Facts:N0} {(verification.Facts == 1 ? "fact" : "facts")}, consistent with its own hashes; head {verification.Head?.Number} {verification.Head?.Hash}");
}
