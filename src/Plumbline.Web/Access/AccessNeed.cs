
namespace Plumbline.Web.Access;

/// <summary>What an address asks of its caller before it answers. Every address states one; a test walks all of them.</summary>
public abstract record AccessNeed
{
    private AccessNeed()
    {
    }

    /// <summary>Nothing: files for browsers, health, the pages on which people sign in.</summary>
    public sealed record Nothing : AccessNeed;

    /// <summary>Somebody who has signed in: their own account.</summary>
    public sealed record SignedIn : AccessNeed;

    /// <summary>Somebody who may do an operation somewhere in the organisation that the address names, or in any where it names none. What it is done to is asked again by the use case.</summary>
    /// <param name="What">The operation.</param>
    public sealed record MayDo(Operation What) : AccessNeed
    {
        /// <summary>Whether a key in the address says who asks, as a session does: for a calendar, whose program has no cookie.</summary>
        public bool TakesKey { get; init; }
    }

    /// <summary>A token that may read the organisation that the address names. A cookie is no token.</summary>
    public sealed record Token : AccessNeed;
}
