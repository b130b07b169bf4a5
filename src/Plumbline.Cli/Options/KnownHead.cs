using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Options;

/// <summary>The hash of a change as recorded outside the store: on a paper, in minutes, with a backup.</summary>
/// <param name="Organisation">The organisation of the change.</param>
/// <param name="Number">The change's number.</param>
/// <param name="Digits">The first digits of its hash, at least 12.</param>
internal sealed record KnownHead(string Organisation, ChangeNumber Number, string Digits)
{
    private const int AllDigits = 64;

    /// <summary>Parses <c>12:1a2b3c4d5e6f</c>, or <c>sample-trust:12:1a2b3c4d5e6f</c> if there are several organisations.</summary>
    internal static Parsed<KnownHead> Parse(string text, IReadOnlyList<string> organisations)
    {
        const string Expected = "N:HASH, with the first 12 digits of the hash or more";
        var parts = text.Trim().Split(':');
        if (parts.Length is < 2 or > 3) return Problem.With(text, Expected);
        var digits = parts[^1].Trim().ToLowerInvariant();
        if (!ChangeNumber.TryParse(parts[^2], provider: null, out var number) || digits.Length is < ChangeHash.ShortLength or > AllDigits || !digits.All(char.IsAsciiHexDigitLower))
            return Problem.With(text, Expected);
        return (parts.Length, organisations) switch
        {
            (3, _) when organisations.Contains(parts[0], StringComparer.Ordinal) => new KnownHead(parts[0], number, digits),
            (2, [var only]) => new KnownHead(only, number, digits),
            (3, []) or (2, []) => Problem.With(text, "no anchor: the store holds no organisation"),
            _ => Problem.With(text, $"ORG:N:HASH, ORG one of {string.Join(", ", organisations)}"),
        };
    }

    /// <summary>Compares it with a ledger: whether they agree, and the message.</summary>
    internal async Task<(bool Holds, string Message)> CompareAsync(ILedger ledger, CancellationToken cancellation)
    {
        var change = await ledger.ChangeAsync(Organisation, Number, cancellation);
        if (change is null)
        {
            var head = await ledger.HeadAsync(Organisation, cancellation);
            return (false, $"{Organisation}: found no change {Number}; expected one with the hash {Digits}. The last change is {(head is null ? "none" : head.ToString())}: later changes were removed, or this is another ledger");
        }

        return change.Hash.Hex.StartsWith(Digits, StringComparison.Ordinal)
            ? (true, $"{Organisation}: change {Number} has the hash of --head, {Digits}")
            : (false, $"{Organisation}: found change {Number} with the hash {change.Hash}; expected {Digits}. This is not the recorded ledger: its changes up to {Number} were rewritten");
    }
}
