using Plumbline.App.Access;

namespace Plumbline.Web.Access;

/// <summary>Whose request it is.</summary>
public sealed record Caller
{
    /// <summary>Nobody has signed in.</summary>
    public static Caller Unknown { get; } = new() { Actor = Actor.Nobody };

    /// <summary>What they may do.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The name of the account, for its own pages alone; null where none is used.</summary>
    public string? Name { get; init; }

    /// <summary>The posts that the account holds today, with the organisation of each.</summary>
    public IReadOnlyList<(string Organisation, string Title)> Posts { get; init; } = [];

    /// <summary>The identifier of the session; null where there is none.</summary>
    public string? Session { get; init; }

    /// <summary>When they last proved who they are; null where there is no session.</summary>
    public DateTimeOffset? ProvedAt { get; init; }

    /// <summary>Whether somebody is there: a session, a token, or the owner of this machine.</summary>
    public bool IsKnown => Actor.IsOwnMachine || Actor.Account is not null;

    /// <summary>The posts that the account holds today in an organisation.</summary>
    public IEnumerable<string> PostsIn(string organisation) => Posts.Where(held => held.Organisation == organisation).Select(static held => held.Title);
}
