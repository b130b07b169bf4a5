using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Plumbline.App.Access.Providing;
using Plumbline.App.Access.Signing;
using Plumbline.App.Ledger;
using Plumbline.Web.SigningIn;
using Plumbline.Web.Forms;

namespace Plumbline.Web.Account;

/// <summary>Signing in and out, and one's own account.</summary>
internal static class AccountFeature
{
    // Passwords and codes are not sent back to anybody.
    private static FormRule Rule(AccessNeed need, bool needsProof = false) => new() { Need = need, NeedsProof = needsProof, IsSecret = true, MostBytes = 256 << 10 };

    internal static void AddAccountPages(this IServiceCollection services, bool isOwnMachine, string passkeySite, LimitRates limits, ProviderSettings? provider)
    {
        if (isOwnMachine) services.AddSingleton<ICallers, OwnMachineCallers>();
        else services.AddSingleton<ICallers, SessionCallers>();
        services.AddDataProtection().SetApplicationName("plumbline");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(static provider => new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = new StoredKeys(provider.GetRequiredService<ILedger>())));
        services.AddSingleton(limits);
        services.AddSingleton<Limits>();
        services.AddSingleton<Seals>();
        services.AddSingleton<ISeal>(static provider => provider.GetRequiredService<Seals>());
        services.AddSingleton<PasswordWork>();
        services.AddSingleton<IPasswordWork>(static provider => provider.GetRequiredService<PasswordWork>());
        services.AddSingleton(new PasskeySite(passkeySite));
        services.AddSingleton<PasskeyWork>();
        services.AddSingleton<Entrance>();
        services.AddSingleton(services => new OutsideProvider(provider, services.GetRequiredService<ILedger>(), services.GetRequiredService<Entrance>(), services.GetRequiredService<TimeProvider>(), (session, person) => JoinForm.Address(services.GetRequiredService<Seals>(), session, person)));
        if (provider is not null)
        {
            services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, NoScheme>(NoScheme.Name, configureOptions: null).AddOpenIdConnect(OutsideProvider.Scheme, static _ => { });
            services.AddOptions<OpenIdConnectOptions>(OutsideProvider.Scheme).Configure<OutsideProvider>(static (options, outside) => outside.Configure(options));
        }

        services.AddSingleton<SignInForm>();
        services.AddSingleton<InvitationForm>();
        services.AddSingleton<AccountForm>();
        services.AddSingleton<PasswordForm>();
        services.AddSingleton<AuthenticatorForm>();
        services.AddSingleton<PasskeyAddForm>();
        services.AddSingleton<ProofForm>();
        services.AddSingleton<JoinForm>();
    }

    internal static void MapAccountPages(this IEndpointRouteBuilder app)
    {
        var services = app.ServiceProvider;
        var nothing = new AccessNeed.Nothing();
        var (signIn, invitation) = (services.GetRequiredService<SignInForm>(), services.GetRequiredService<InvitationForm>());
        app.MapForm(AccountAddresses.SignIn, Rule(nothing), signIn.ShowAsync, signIn.TakeAsync);
        app.MapForm(AccountAddresses.Invitation, Rule(nothing), invitation.ShowAsync, invitation.TakeAsync);
        app.MapGet(AccountAddresses.Outside, static (HttpContext http, OutsideProvider outside, ICallers callers) => outside.StartAsync(http, callers)).Needs(nothing);
        MapOwn(app, new AccessNeed.SignedIn());
    }

    private static void MapOwn(IEndpointRouteBuilder app, AccessNeed own)
    {
        var services = app.ServiceProvider;
        var (account, proof, password) = (services.GetRequiredService<AccountForm>(), services.GetRequiredService<ProofForm>(), services.GetRequiredService<PasswordForm>());
        var (authenticator, passkey) = (services.GetRequiredService<AuthenticatorForm>(), services.GetRequiredService<PasskeyAddForm>());
        app.MapForm(AccountAddresses.Account, Rule(own), account.ShowAsync, static (visit, _) => Task.FromResult(AccountForm.Home(visit)));
        app.MapAction(AccountAddresses.SignOut, Rule(own), account.SignOutAsync);
        app.MapAction(AccountAddresses.Sessions, Rule(own), account.EndAsync);
        app.MapForm(AccountAddresses.Proof, Rule(own), proof.ShowAsync, proof.TakeAsync);
        app.MapForm(AccountAddresses.Password, Rule(own, needsProof: true), PasswordForm.ShowAsync, password.TakeAsync);
        app.MapForm(AccountAddresses.Authenticator, Rule(own, needsProof: true), authenticator.ShowAsync, authenticator.TakeAsync);
        app.MapForm(AccountAddresses.RecoveryCodes, Rule(own, needsProof: true), AuthenticatorForm.ShowCodesAsync, authenticator.TakeCodesAsync);
        var join = services.GetRequiredService<JoinForm>();
        app.MapForm(AccountAddresses.OutsideJoin, Rule(own, needsProof: true), join.ShowAsync, join.TakeAsync);
        app.MapAction(AccountAddresses.OutsideEnd, Rule(own, needsProof: true), join.EndAsync);
        app.MapForm(AccountAddresses.Passkeys, Rule(own, needsProof: true), passkey.ShowAsync, passkey.TakeAsync);
        app.MapAction($"{AccountAddresses.Passkeys}/remove", Rule(own, needsProof: true), account.RemovePasskeyAsync);
    }
}
