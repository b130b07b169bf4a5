using Plumbline.App.Ledger;

namespace Plumbline.Web.Administration;

/// <summary>Administration: accounts with what they hold, tokens, the access log, and the settings of an organisation.</summary>
internal static class AdministrationFeature
{
    internal static void MapAdministration(this IEndpointRouteBuilder app)
    {
        var ledger = app.ServiceProvider.GetRequiredService<ILedger>();
        var clock = app.ServiceProvider.GetRequiredService<TimeProvider>();
        new AccountsView(ledger).Map(app);
        new AccountView(ledger, clock).Map(app);
        new AccountForms(ledger, clock).Map(app);
        new GrantForms(ledger, clock).Map(app);
        new TokenForms(ledger, clock).Map(app);
        new LogView(ledger).Map(app);
        new SettingsForm(ledger).Map(app);
        PermissionsView.Map(app);
    }
}
