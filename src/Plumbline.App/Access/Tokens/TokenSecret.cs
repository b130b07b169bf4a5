using System.Security.Cryptography;
using System.Text;

namespace Plumbline.App.Access.Tokens;

/// <summary>A token as a program presents it: <c>pl_ID_SECRET</c>. The store keeps the identifier and the SHA-256 of the secret.</summary>
/// <remarks>The identifier says what the token opens: that of a calendar begins with <c>cal-</c>, so that the key of an address, which lies about more than a token does, opens no other.
/// The secret has 190 bits, so that a plain hash cannot be tried through: a slow one is for passwords, which people choose.</remarks>
internal sealed record TokenSecret
{
    private const string Prefix = "pl";
    private const string Calendar = "cal-";
    private const string Letters = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const int IdLength = 12;
    private const int SecretLength = 37;

    private TokenSecret(string id, string secret) => (Id, Secret) = (id, secret);

    /// <summary>The identifier, which may be shown.</summary>
    public string Id { get; }

    private string Secret { get; }

    /// <summary>What it opens.</summary>
    public TokenUse Use => UseOf(Id);

    /// <summary>A new token.</summary>
    public static TokenSecret Random(TokenUse use) => new(
        use switch { TokenUse.Api => "", TokenUse.Calendar => Calendar } + RandomNumberGenerator.GetString(Letters, IdLength),
        RandomNumberGenerator.GetString(Letters, SecretLength));

    /// <summary>What the token with an identifier opens.</summary>
    public static TokenUse UseOf(string id) => id.StartsWith(Calendar, StringComparison.Ordinal) ? TokenUse.Calendar : TokenUse.Api;

    /// <summary>Reads a token that was presented; null where it has another form.</summary>
    public static TokenSecret? Read(string? presented) =>
        presented?.Split('_') is [Prefix, var id, { Length: SecretLength } secret] && IsId(id) && secret.All(Letters.Contains)
            ? new TokenSecret(id, secret)
            : null;

    /// <summary>The hash that the store keeps.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Secret)));

    /// <summary>Whether a kept hash is that of the secret, in a time that does not tell how much of it is right.</summary>
    public bool Matches(string hash) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash()), Encoding.ASCII.GetBytes(hash));

    /// <summary>The token as it is shown once.</summary>
    public string Reveal() => $"{Prefix}_{Id}_{Secret}";

    /// <summary>The identifier alone: the secret stands in no log.</summary>
    public override string ToString() => $"{Prefix}_{Id}_…";

    private static bool IsId(string text)
    {
        var random = UseOf(text) == TokenUse.Calendar ? text[Calendar.Length..] : text;
        return random.Length == IdLength && random.All(Letters.Contains);
    }
}
