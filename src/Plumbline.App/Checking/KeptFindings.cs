using Plumbline.App.Caching;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Core.Checks;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Checking;

/// <summary>The findings of audits, kept by position: an audit reads every figure, and several pages show what it finds.</summary>
public static class KeptFindings
{
    private const long MostFindings = 200_000;

    // An audit that found nothing is kept too.
    private const long Least = 100;

    private static readonly KeptAtPosition<Key, IReadOnlyList<AuditedFinding>> Kept = new(MostFindings, static findings => Least + findings.Count);

    /// <summary>The findings of <see cref="RunChecks"/>: at once where they are known; else they are worked out beside the caller, who need not wait.</summary>
    public static Task<IReadOnlyList<AuditedFinding>> RunAsync(ILedger ledger, OrganisationDefinitions definitions, CheckRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        var key = new Key(definitions.Picture.Settings.Code, definitions.Position.Number, request);
        return Kept.GetAsync(ledger, key, () => Task.Run(() => RunChecks.RunAsync(ledger, definitions, request, CancellationToken.None), CancellationToken.None)).WaitAsync(cancellation);
    }

    private readonly record struct Key(string Organisation, ChangeNumber Position, CheckRequest Request);
}
