using System.Security.Cryptography;
using Plumbline.Core.Access;

namespace Plumbline.App.Access;

/// <summary>Makes numbers of accounts.</summary>
public static class NewAccountNumber
{
    extension(AccountNumber)
    {
        /// <summary>A new number, chosen at random: one of 280 thousand million.</summary>
        public static AccountNumber Random() => AccountNumber.Parse($"{Half()}-{Half()}").Value;
    }

    private static string Half() => RandomNumberGenerator.GetString(AccountNumber.Alphabet, AccountNumber.HalfLength);
}
