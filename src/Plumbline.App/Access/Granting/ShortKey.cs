using System.Security.Cryptography;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Granting;

/// <summary>The keys of rows beside the ledgers that addresses name: short, chosen at random, and no word.</summary>
internal static class ShortKey
{
    private const int Length = 12;

    /// <summary>A new key.</summary>
    public static string Random() => RandomNumberGenerator.GetString(AccountNumber.Alphabet, Length);
}
