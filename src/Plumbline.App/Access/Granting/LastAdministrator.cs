using System.Diagnostics.CodeAnalysis;
using Plumbline.Core.Text;

namespace Plumbline.App.Access.Granting;

/// <summary>What was asked for would leave the store without an administrator. It ends the transaction; whoever asked is told in words.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It says one thing, and is thrown in this folder alone.")]
internal sealed class LastAdministratorException() : Exception("The last administrator of the store is kept.");

/// <summary>Tells why the last administrator is kept.</summary>
internal static class LastAdministrator
{
    /// <summary>The problem with closing, erasing or stripping the last administrator.</summary>
    public static Problem Problem { get; } = new("the last administrator of the store", "another administrator of every organisation first");

    /// <summary>The result of a transaction, or the problem where it would have left no administrator.</summary>
    public static async Task<Parsed<T>> RefusingLastAsync<T>(this Task<Parsed<T>> transaction)
        where T : notnull
    {
        try
        {
            return await transaction;
        }
        catch (LastAdministratorException)
        {
            return Problem;
        }
    }
}
