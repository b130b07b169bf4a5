using Plumbline.App.Correcting;
using Plumbline.App.Ledger;
using Plumbline.Core.Ledger;

namespace Plumbline.Cli;

/// <summary>What one change wrote, a line a fact.</summary>
internal static class ChangeFactsTable
{
    internal static async Task<int> WriteAsync(StandardStreams streams, ILedger ledger, string organisation, ChangeNumber number, bool json, CancellationToken cancellation)
    {
        var facts = await ReadChange.FactsAsync(ledger, organisation, number, cancellation);
        using var table = new ResultTable(streams, json, "kind", "key", "did", "was", "is", "aspect", "source_note", "doubtful", "was_source_note", "was_doubtful");
        foreach (var fact in facts)
            table.Row(fact.Kind, fact.Key, Did(fact), fact.Was, fact.Is, fact.Aspect, fact.SourceNote, Yes(fact.IsDoubtful), fact.WasSourceNote, Yes(fact.WasDoubtful));
        return PlumblineCommand.Done;
    }

    private static string Yes(bool isSo) => isSo ? "yes" : "";

    private static string Did(FactChange fact) => (fact.Was, fact.Is) switch
    {
        (null, not null) => "added",
        (not null, null) => "withdrawn",
        _ => "revised",
    };
}
