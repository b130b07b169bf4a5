using System.Security.Cryptography;

namespace Plumbline.App.Access.Granting;

/// <summary>The keys of rows beside the ledgers that addresses name: short, chosen at random, and no word.</summary>
internal static class ShortKey
{
    private const int Length = 12;
    private const string Letters = "23456789bcdfghjkmnpqrstvwxz";

    /// <summary>A new key.</summary>
    public static string Random() => RandomNumberGenerator.GetString(Letters, Length);
}
