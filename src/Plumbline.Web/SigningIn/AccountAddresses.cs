namespace Plumbline.Web.SigningIn;

/// <summary>The addresses of one's own account. Strangers come to those without a session alone.</summary>
internal static class AccountAddresses
{
    internal const string Account = "/account";
    /// <summary>The parameter of who signed in because something that they typed waits in another tab.</summary>
    internal const string Elsewhere = "elsewhere";

    internal const string SignIn = "/account/sign-in";
    internal const string SignOut = "/account/sign-out";
    internal const string Invitation = "/account/invitation";
    internal const string Proof = "/account/proof";
    internal const string Password = "/account/password";
    internal const string Authenticator = "/account/authenticator";
    internal const string RecoveryCodes = "/account/recovery-codes";
    internal const string Passkeys = "/account/passkeys";
    internal const string Sessions = "/account/sessions";
    internal const string Outside = "/account/outside";
    internal const string OutsideJoin = "/account/outside/join";
    internal const string OutsideEnd = "/account/outside/remove";
    internal const string JoinField = "join";
    internal const string OutsideReturn = "/account/outside/return";

    /// <summary>Where somebody signs in whose words wait in another tab.</summary>
    internal static string SignInElsewhere(string pathBase) => LocalAddress.Through(pathBase + SignIn, $"{pathBase}{Account}?{Elsewhere}=1");
}
