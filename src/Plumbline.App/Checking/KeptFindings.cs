using System.Runtime.CompilerServices;
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

    private static readonly ConditionalWeakTable<ILedger, RecentlyUsed<Key, Task<IReadOnlyList<AuditedFinding>>>> Caches = [];

    /// <summary>The findings of <see cref="RunChecks"/>. Who asks while an audit runs waits for the same one.</summary>
    public static async Task<IReadOnlyList<AuditedFinding>> RunAsync(ILedger ledger, OrganisationDefinitions definitions, CheckRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        var kept = Caches.GetValue(ledger, static _ => new(MostFindings, static audit => 1_000 + (audit.IsCompletedSuccessfully ? audit.Result.Count : 0)));
        var key = new Key(definitions.Picture.Settings.Code, definitions.Position.Number, request);
        Task<IReadOnlyList<AuditedFinding>>? audit;
        lock (kept)
        {
            audit = kept.Find(key);
            if (audit is null or { IsCompleted: true, IsCompletedSuccessfully: false })
            {
                // What others wait for does not end with who asked first.
                audit = Task.Run(() => RunChecks.RunAsync(ledger, definitions, request, CancellationToken.None), CancellationToken.None);
                kept.Keep(key, audit);
            }
        }

        var findings = await audit.WaitAsync(cancellation);
        lock (kept)
        {
            kept.Keep(key, audit);
        }

        return findings;
    }

    private readonly record struct Key(string Organisation, ChangeNumber Position, CheckRequest Request);
}
