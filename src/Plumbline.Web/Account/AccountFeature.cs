using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Plumbline.App.Access.Signing;
using Plumbline.App.Ledger;
using Plumbline.Web.Forms;

namespace Plumbline.Web.Account;

/// <summary>Signing in and out, and one's own account.</summary>
internal static class AccountFeature
{
    // Passwords and codes are not sent back to anybody.
    private static FormRule Rule(AccessNeed need, bool needsProof = false) => new() { Need = need, NeedsProof = needsProof, IsSecret = true, MostBytes = 256 << 10 };

    internal static void AddAccountPages(this IServiceCollection services, bool isOwnMachine, string passkeySite, LimitRates limits)
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
        services.AddSingleton<OutsideProvider>();
        services.AddSingleton<SignInForm>();
        services.AddSingleton<InvitationForm>();
    }

    internal static void MapAccountPages(this IEndpointRouteBuilder app)
    {
        var services = app.ServiceProvider;
        var nothing = new AccessNeed.Nothing();
        var (signIn, invitation) = (services.GetRequiredService<SignInForm>(), services.GetRequiredService<InvitationForm>());
        app.MapForm(AccountAddresses.SignIn, Rule(nothing), signIn.ShowAsync, signIn.TakeAsync);
        app.MapForm(AccountAddresses.Invitation, Rule(nothing), invitation.ShowAsync, invitation.TakeAsync);
    }
}
