using Plumbline.Core.Access;

namespace Plumbline.App.Access.Granting;

/// <summary>Where a grant comes from.</summary>
public enum GrantOrigin
{
    /// <summary>An administrator gave it.</summary>
    Administrator,

    /// <summary>The provider of identities says so at each sign-in.</summary>
    Claims,
}

/// <summary>A grant of an account as it is kept, with who gave and who ended it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Account">The account.</param>
/// <param name="Grant">What is granted, and from when to when.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Given">Who gave it, and when.</param>
/// <param name="Ended">Who ended it before its last day, and when; null where nobody has.</param>
public sealed record HeldGrant(string Key, AccountNumber Account, Grant Grant, GrantOrigin Origin, Deed Given, Deed? Ended)
{
    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => Ended is null && Grant.HoldsOn(day);
}

/// <summary>A post of an account as it is kept, with who gave and who ended it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Account">The account.</param>
/// <param name="Organisation">The code of the organisation.</param>
/// <param name="Title">The job title.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; null: it has no end.</param>
/// <param name="Given">Who gave it, and when.</param>
/// <param name="Ended">Who ended it before its last day, and when; null where nobody has.</param>
public sealed record HeldPost(string Key, AccountNumber Account, string Organisation, string Title, DateOnly From, DateOnly? To, Deed Given, Deed? Ended)
{
    /// <summary>Whether it is held on a day.</summary>
    public bool HoldsOn(DateOnly day) => Ended is null && From <= day && (To is not { } to || day <= to);
}

/// <summary>Who did something with a grant or a post, and when.</summary>
/// <param name="By">The number of the account; empty for whoever used the machine of the store.</param>
/// <param name="At">When.</param>
public sealed record Deed(string By, DateTimeOffset At)
{
    /// <summary>Who, in words.</summary>
    public string Who => By.Length > 0 ? By : "this machine";
}
