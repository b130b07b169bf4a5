using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Plumbline.App.Access.Signing;

/// <summary>Secrets that a browser or a link carries. The store keeps their hash alone, so that whoever reads the store can use none of them.</summary>
/// <remarks>A secret of 256 random bits cannot be guessed, so its hash needs neither salt nor many rounds.</remarks>
internal static class Secrets
{
    private const int Bytes = 32;

    internal static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    internal static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
