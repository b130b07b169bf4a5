using System.Globalization;
using System.Security.Cryptography;
using Plumbline.App.Files;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Files;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Files;

/// <summary>Reads the bytes of a kept file: first in pieces, to find size and hash, and later whole, to write them.</summary>
internal static class FileContent
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>The file with the size and hash of its bytes; a problem where they are not of the name's type.</summary>
    internal static Parsed<KeptFile> Read(FileName name, string path)
    {
        using var bytes = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var size = bytes.Length;
        if (size == 0) return new Problem("an empty file", "a file with content, or no file");
        if (size > BlobFact.MostBytes)
            return new Problem(string.Create(CultureInfo.InvariantCulture, $"{size:N0} bytes"), $"at most {BlobFact.MostBytes / Mebibyte} MiB: save it smaller, or keep a part of it");
        if (FileBytes.Problem(name, bytes) is { } problem) return problem;
        bytes.Position = 0;
        return ContentHash.Parse(Convert.ToHexStringLower(SHA256.HashData(bytes))).Select(hash => new KeptFile(name, (int)size, hash));
    }

    /// <summary>Reads a file again into a buffer of its known size.</summary>
    /// <exception cref="LedgerException">The file can no longer be read, or its size has changed.</exception>
    internal static ReadOnlyMemory<byte> Read(string file, string path, Memory<byte> buffer)
    {
        try
        {
            if (FileIdentity.NotOrdinary(path) is { } other) throw Lost(file, other);
            using var bytes = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            if (bytes.Length != buffer.Length) throw Lost(file, string.Create(CultureInfo.InvariantCulture, $"{bytes.Length:N0} bytes"));
            bytes.ReadExactly(buffer.Span);
            return buffer;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw Lost(file, $"that it is unreadable ({cause.Message})", cause);
        }
    }

    private static LedgerException Lost(string file, string found, Exception? cause = null) =>
        new(LedgerProblem.InvalidFact, $"{file}: found {found}; expected the file as it was read a moment ago", "nothing was changed; do not change the folder while it is loaded, and try again", cause);
}
