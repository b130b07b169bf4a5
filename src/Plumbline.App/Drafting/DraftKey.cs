using Plumbline.App.Access;

namespace Plumbline.App.Drafting;

/// <summary>Whose draft it is, and of which form: one account has one draft of a form.</summary>
public sealed record DraftKey
{
    // On one's own machine nobody signs in, so that all drafts there are of one account.
    private const string OwnMachine = "-";

    private DraftKey(string account, string organisation, string address) => (Account, Organisation, Address) = (account, organisation, address);

    /// <summary>The number of the account.</summary>
    public string Account { get; }

    /// <summary>The code of the organisation.</summary>
    public string Organisation { get; }

    /// <summary>The address of the form below the site, with what in its query identifies it.</summary>
    public string Address { get; }

    /// <summary>What a writer of this draft alone may write: <see cref="Ledger.Beside.SideTables"/>. Drafts of other forms do not wait for it.</summary>
    internal string Lock => $"draft {Account} {Organisation} {Address}";

    /// <summary>The draft that an actor has of a form.</summary>
    /// <exception cref="NotAllowedException">The actor is nobody.</exception>
    public static DraftKey Of(Actor actor, string organisation, string address)
    {
        ArgumentException.ThrowIfNullOrEmpty(organisation);
        ArgumentException.ThrowIfNullOrEmpty(address);
        return new DraftKey(AccountOf(actor), organisation, address);
    }

    internal static string AccountOf(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.IsOwnMachine) return OwnMachine;
        return actor.Account?.Text ?? throw NotAllowedException.For(Core.Access.Operation.WriteCommentary, isSignedOut: true);
    }
}
