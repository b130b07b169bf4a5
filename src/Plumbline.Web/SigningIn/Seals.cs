using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Plumbline.App.Access.Signing;

namespace Plumbline.Web.SigningIn;

/// <summary>Seals what only this site may read or make: the secrets of authenticators in the store, and what a page carries from one step of signing in to the next.</summary>
internal sealed class Seals(IDataProtectionProvider protection) : ISeal
{
    private readonly IDataProtector _kept = protection.CreateProtector("authenticator");

    /// <inheritdoc/>
    public string Seal(string text) => _kept.Protect(text);

    /// <inheritdoc/>
    public string? Open(string sealedText) => Try(() => _kept.Unprotect(sealedText));

    /// <summary>Seals what a page carries for some minutes.</summary>
    /// <param name="purpose">What it is for: it opens for nothing else.</param>
    /// <param name="text">What is sealed.</param>
    /// <param name="life">How long it opens.</param>
    internal string SealFor(string purpose, string text, TimeSpan life) => protection.CreateProtector("page", purpose).ToTimeLimitedDataProtector().Protect(text, life);

    /// <summary>What a page carried; null where it is over, altered, or for something else.</summary>
    internal string? OpenFor(string purpose, string? sealedText) =>
        sealedText is null ? null : Try(() => protection.CreateProtector("page", purpose).ToTimeLimitedDataProtector().Unprotect(sealedText));

    private static string? Try(Func<string> open)
    {
        try
        {
            return open();
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
