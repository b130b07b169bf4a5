using System.Diagnostics.CodeAnalysis;
using Plumbline.Core.Access;

namespace Plumbline.App.Access;

/// <summary>An actor asked for what it may not do. Nothing was done.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It is made with words for the reader.")]
public sealed class NotAllowedException(string message) : Exception(message)
{
    /// <summary>Whether signing in might help: nobody has signed in yet.</summary>
    public bool IsSignedOut { get; private init; }

    /// <summary>The refusal of a program that presents no token, or none that holds.</summary>
    public static NotAllowedException NeedsToken() =>
        new("This address asks for a token that holds: as “Authorization: Bearer pl_…”, or as the password of Basic authentication. You can make one on the page of your account.") { IsSignedOut = true };

    /// <summary>The refusal of a calendar program whose address has a key that opens nothing.</summary>
    public static NotAllowedException NeedsKey() => new("The key of this calendar address has ended, or was not copied whole. You can make another address on the page of your account.");

    /// <summary>The refusal of an operation.</summary>
    public static NotAllowedException For(Operation operation, bool isSignedOut) =>
        new($"You may not {OperationRules.Words(operation)} here. An administrator can grant it.") { IsSignedOut = isSignedOut };
}
