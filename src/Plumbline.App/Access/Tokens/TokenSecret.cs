using System.Security.Cryptography;
using System.Text;

namespace Plumbline.App.Access.Tokens;

/// <summary>A token as a program presents it: <c>pl_ID_SECRET</c>. The store keeps the identifier and the SHA-256 of the secret.</summary>
/// <remarks>The secret has 190 bits, so that a plain hash cannot be tried through: a slow one is for passwords, which people choose.</remarks>
internal sealed record TokenSecret
{
    private const string Prefix = "pl";
    private const string Letters = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const int IdLength = 12;
    private const int SecretLength = 37;

    private TokenSecret(string id, string secret) => (Id, Secret) = (id, secret);

    /// <summary>The identifier, which may be shown.</summary>
    public string Id { get; }

    private string Secret { get; }

    /// <summary>A new token.</summary>
    public static TokenSecret Random() => new(RandomNumberGenerator.GetString(Letters, IdLength), RandomNumberGenerator.GetString(Letters, SecretLength));

    /// <summary>Reads a token that was presented; null where it has another form.</summary>
    public static TokenSecret? Read(string? presented) =>
        presented?.Split('_') is [Prefix, { Length: IdLength } id, { Length: SecretLength } secret] && id.All(Letters.Contains) && secret.All(Letters.Contains)
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
}
