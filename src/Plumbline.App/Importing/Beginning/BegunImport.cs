using System.Security.Cryptography;

namespace Plumbline.App.Importing.Beginning;

/// <summary>Files that an account has uploaded to import, and what it has chosen of them. Nothing of them is in the ledger.</summary>
/// <param name="Id">Its key, which cannot be guessed.</param>
/// <param name="Organisation">The organisation.</param>
/// <param name="Files">The names and lengths of the files.</param>
/// <param name="Settings">What was chosen.</param>
/// <param name="Version">How often something else was chosen.</param>
public sealed record BegunImport(string Id, string Organisation, IReadOnlyList<UploadedFile> Files, ImportSettings Settings, int Version)
{
    private const int IdBytes = 16;

    /// <summary>How long it is kept.</summary>
    public static TimeSpan Age { get; } = TimeSpan.FromDays(1);

    internal static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
}

/// <summary>An uploaded file.</summary>
/// <param name="Name">Its name, without a folder.</param>
/// <param name="Length">Its length in bytes.</param>
public sealed record UploadedFile(string Name, long Length);

/// <summary>An import that was begun, in the list of an account's own.</summary>
/// <param name="Id">Its key.</param>
/// <param name="At">When its files were uploaded.</param>
/// <param name="Files">Their names.</param>
public sealed record OpenedImport(string Id, DateTimeOffset At, IReadOnlyList<string> Files);
