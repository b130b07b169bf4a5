namespace Plumbline.App.Access.Logging;

/// <summary>What the access log tells of.</summary>
public enum AccessEvent
{
    /// <summary>Somebody signed in.</summary>
    SignedIn,

    /// <summary>Somebody signed out, or a session was ended.</summary>
    SessionEnded,

    /// <summary>A sign-in failed.</summary>
    SignInFailed,

    /// <summary>An account was locked for a time.</summary>
    Locked,

    /// <summary>A way of signing in was added, changed or removed: password, authenticator, passkey, recovery codes.</summary>
    MeansChanged,

    /// <summary>An invitation was made or used.</summary>
    Invited,

    /// <summary>An account was made, renamed, closed, opened or erased.</summary>
    AccountChanged,

    /// <summary>A grant or a post was given or ended.</summary>
    GrantChanged,

    /// <summary>A token was made or revoked.</summary>
    TokenChanged,

    /// <summary>Settings were changed.</summary>
    SettingsChanged,

    /// <summary>A request was refused, since the account may not do it.</summary>
    Refused,

    /// <summary>Something was taken out: a table, a workbook, a paper, data by the API.</summary>
    Exported,

    /// <summary>The access log was read.</summary>
    LogRead,
}
