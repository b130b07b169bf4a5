using System.Buffers.Text;
using System.Text;
using Plumbline.App.Access;
using Plumbline.App.Access.Tokens;
using Plumbline.App.Ledger;

namespace Plumbline.Web.Access;

/// <summary>Finds whose a token is that is presented for a use; null where it is nobody's.</summary>
internal delegate Task<Actor?> FindTokenOf(ILedger ledger, string presented, TokenUse use, CancellationToken cancellation);

/// <summary>The callers of the API: programs that present a token, as a bearer token (RFC 6750) or as the password of Basic authentication (RFC 7617), whatever the user name.</summary>
/// <remarks>Excel and Power BI know Basic. A cookie is not looked at, so that no page of another site can read the API through somebody's browser.</remarks>
internal sealed class TokenCallers(ILedger ledger, FindTokenOf? find = null, Action<HttpContext>? countWrong = null) : ICallers
{
    // A longer header holds no token of ours.
    private const int Longest = 1_000;

    /// <summary>The parameter of an address that has the key of a calendar.</summary>
    internal const string Key = "key";

    private readonly FindTokenOf _find = find ?? FindToken.RunAsync;

    /// <inheritdoc/>
    public async Task<Caller> FindAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return Presented(http.Request.Headers.Authorization) is { } presented ? await OfAsync(http, presented, TokenUse.Api) : Caller.Unknown;
    }

    /// <summary>Whether an address has a key.</summary>
    internal static bool HasKey(HttpContext http) => http.Request.Query.ContainsKey(Key);

    /// <summary>The caller by the key in the address; <see cref="Caller.Unknown"/> where it opens nothing.</summary>
    internal Task<Caller> ByKeyAsync(HttpContext http) => OfAsync(http, http.Request.Query[Key] is [{ Length: <= Longest } key] ? key : "", TokenUse.Calendar);

    private async Task<Caller> OfAsync(HttpContext http, string presented, TokenUse use)
    {
        if (await _find(ledger, presented, use, http.RequestAborted) is { } actor) return new Caller { Actor = actor };
        // Where too many came from one address, it refuses the request itself.
        countWrong?.Invoke(http);
        return Caller.Unknown;
    }

    /// <summary>The token in the header Authorization; null where there is none.</summary>
    internal static string? Presented(string? header)
    {
        if (header is null || header.Length > Longest || header.Split(' ', 2, StringSplitOptions.TrimEntries) is not [var scheme, { Length: > 0 } given]) return null;
        if (scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)) return given;
        if (!scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase) || !Base64.IsValid(given)) return null;
        return Encoding.UTF8.GetString(Convert.FromBase64String(given)).Split(':', 2) is [_, { Length: > 0 } password] ? password : null;
    }
}
