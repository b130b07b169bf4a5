using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Plumbline.Core.Text;

namespace Plumbline.App.Access.Logging;

/// <summary>An entry of the access log.</summary>
/// <param name="Number">Its number: 1, 2, 3 …</param>
/// <param name="At">When it happened.</param>
/// <param name="Account">The number of the account; empty where none was used.</param>
/// <param name="What">What happened.</param>
/// <param name="Organisation">The code of the organisation; empty where it concerns none.</param>
/// <param name="Detail">What it was done to.</param>
/// <param name="Hash">The SHA-256 over the entry and the hash of the one before, in hexadecimal.</param>
public sealed record AccessEntry(long Number, DateTimeOffset At, string Account, AccessEvent What, string Organisation, string Detail, string Hash)
{
    /// <summary>The hash that an entry must have after the one before it.</summary>
    /// <param name="previous">The hash of the entry before; empty for the first.</param>
    internal string HashAfter(string previous)
    {
        // Each text is preceded by its length, so that no letter can move from one to the next.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(number, Number);
        hash.AppendData(number);
        BinaryPrimitives.WriteInt64BigEndian(number, At.ToUnixTimeMilliseconds());
        hash.AppendData(number);
        foreach (var text in (ReadOnlySpan<string>)[previous, Account, Names<AccessEvent>.Of(What), Organisation, Detail])
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            BinaryPrimitives.WriteInt64BigEndian(number, bytes.Length);
            hash.AppendData(number);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
