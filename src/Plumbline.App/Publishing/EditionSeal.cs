using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Editions;
using Plumbline.Core.Periods;

namespace Plumbline.App.Publishing;

/// <summary>The hash that binds an edition to its place in a ledger.</summary>
internal static class EditionSeal
{
    /// <summary>SHA-256 of organisation, report, period, number, content hash and the head of the chain before the edition: 64 hexadecimal digits.</summary>
    // A JSON array, so that no two lists of parts give the same bytes.
    internal static string HashOf(string organisation, string report, Period period, int number, string content, Change head)
    {
        string[] parts = [organisation, report, period.ToString(), number.ToString(CultureInfo.InvariantCulture), content, head.Hash.ToString()];
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts)));
    }

    /// <summary>Whether a ledger gives the edition the hash that it states. One that came with a folder from another ledger, or was written by hand, has another.</summary>
    internal static async Task<bool> HoldsAsync(ILedger ledger, string organisation, Edition edition, CancellationToken cancellation) =>
        await ledger.ChangeAsync(organisation, edition.Position, cancellation) is { } head
        && HashOf(organisation, edition.Report, edition.Period, edition.Number, edition.ContentHash, head) == edition.EditionHash;
}
