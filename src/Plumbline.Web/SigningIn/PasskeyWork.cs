using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Plumbline.App.Access.Signing;
using Plumbline.App.Ledger;

namespace Plumbline.Web.SigningIn;

/// <summary>What the browser asks a passkey.</summary>
/// <param name="Options">The question, as the browser takes it.</param>
/// <param name="State">What the site needs to check the answer, sealed.</param>
/// <param name="IsNew">Whether a new passkey is made.</param>
public sealed record PasskeyQuestion(string Options, string State, bool IsNew);

/// <summary>Asks for passkeys and checks their answers, by the framework's handler (WebAuthn). The user is always verified: by finger, face or PIN of the device.</summary>
internal sealed class PasskeyWork
{
    internal const string Credential = "credential";
    internal const string State = "passkey-state";
    internal const string Name = "passkey-name";

    private const string Purpose = "passkey";
    private const int LongestAnswer = 64_000;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly ILedger _ledger;
    private readonly Seals _seals;
    private readonly PasskeyHandler<PasskeyUser> _handler;
    private readonly string _site;

    public PasskeyWork(ILedger ledger, Seals seals, PasskeySite site, ILogger<UserManager<PasskeyUser>> log)
    {
        (_ledger, _seals, _site) = (ledger, seals, site.Name);
        var users = new UserManager<PasskeyUser>(new PasskeyStore(ledger), Options.Create(new IdentityOptions()), new PasswordHasher<PasskeyUser>(), [], [], new UpperInvariantLookupNormalizer(), new IdentityErrorDescriber(), null!, log);
        _handler = new PasskeyHandler<PasskeyUser>(users, Options.Create(new IdentityPasskeyOptions
        {
            ServerDomain = _site,
            UserVerificationRequirement = "required",
            ResidentKeyRequirement = "required",
            AuthenticatorTimeout = Life,
            ValidateOrigin = static context => ValueTask.FromResult(!context.CrossOrigin && context.Origin == $"{context.HttpContext.Request.Scheme}://{context.HttpContext.Request.Host}"),
        }));
    }

    /// <summary>The question to any passkey of this site; null where the address of the page is not one of passkeys.</summary>
    internal async Task<PasskeyQuestion?> AskAsync(HttpContext http)
    {
        if (!IsOfSite(http)) return null;
        var asked = await _handler.MakeRequestOptionsAsync(null, http);
        return new PasskeyQuestion(asked.RequestOptionsJson, _seals.SealFor(Purpose, asked.AssertionState ?? "", Life), IsNew: false);
    }

    /// <summary>The question for a new passkey of an account; null where the address of the page is not one of passkeys.</summary>
    internal async Task<PasskeyQuestion?> OfferAsync(HttpContext http, AccountNumber account, string name, string email)
    {
        if (!IsOfSite(http)) return null;
        var asked = await _handler.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = account.Text, Name = email, DisplayName = name }, http);
        return new PasskeyQuestion(asked.CreationOptionsJson, _seals.SealFor(Purpose, asked.AttestationState ?? "", Life), IsNew: true);
    }

    /// <summary>Whose passkey answered; null where the answer is not good.</summary>
    internal async Task<AccountNumber?> CheckAsync(HttpContext http, string answer, string state)
    {
        if (answer.Length > LongestAnswer || _seals.OpenFor(Purpose, state) is not { } opened) return null;
        var found = await _handler.PerformAssertionAsync(new PasskeyAssertionContext { CredentialJson = answer, AssertionState = opened, HttpContext = http });
        if (!found.Succeeded || await Passkeys.FindAsync(_ledger, Base64Url.EncodeToString(found.Passkey.CredentialId), http.RequestAborted) is not { } kept || kept.Account != found.User.Account) return null;
        await Passkeys.UseAsync(_ledger, PasskeyStore.Keep(found.Passkey, kept.Passkey.Name), http.RequestAborted);
        return kept.Account;
    }

    /// <summary>The passkey that an account has made; null where the answer is not good.</summary>
    internal async Task<KeptPasskey?> ReadNewAsync(HttpContext http, AccountNumber account, string answer, string state, string name)
    {
        if (answer.Length > LongestAnswer || _seals.OpenFor(Purpose, state) is not { } opened) return null;
        var made = await _handler.PerformAttestationAsync(new PasskeyAttestationContext { CredentialJson = answer, AttestationState = opened, HttpContext = http });
        return made.Succeeded && made.UserEntity.Id == account.Text ? PasskeyStore.Keep(made.Passkey, name) : null;
    }

    /// <summary>The host name that passkeys are bound to.</summary>
    internal string Site => _site;

    // Browsers refuse passkeys elsewhere: 127.0.0.1 is no name.
    internal bool IsOfSite(HttpContext http) =>
        string.Equals(http.Request.Host.Host, _site, StringComparison.OrdinalIgnoreCase) || http.Request.Host.Host.EndsWith($".{_site}", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The host name that passkeys are bound to: configured, never what a request says.</summary>
/// <param name="Name">The name.</param>
internal sealed record PasskeySite(string Name);
