using Plumbline.App.Correcting;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Settings;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;
using Plumbline.Core.Organisations;
using Plumbline.Core.Text;
using Plumbline.Web.Addresses;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;

namespace Plumbline.Web.Administration;

/// <summary>The form of an organisation's settings.</summary>
/// <param name="Visit">The request.</param>
/// <param name="Organisation">The name of the organisation.</param>
/// <param name="BasedOn">The change at which they were read.</param>
/// <param name="Values">What stands in each field when it is opened, by the key of the setting.</param>
/// <param name="Saved">The change that the form has just made; null for none.</param>
/// <param name="Back">The page that it came from.</param>
public sealed record SettingsFormModel(FormVisit Visit, string Organisation, string BasedOn, IReadOnlyDictionary<string, string> Values, string? Saved, string Back)
{
    /// <summary>The code of the organisation.</summary>
    public required string Code { get; init; }
}

/// <summary>Changes the settings of an organisation: what people change of its plumbline.yaml.</summary>
/// <remarks>Its address is one of administration: whoever keeps settings need not read figures.</remarks>
internal sealed class SettingsForm(ILedger ledger)
{
    private const string Reason = "reason";
    private const string BasedOn = "based-on";

    internal void Map(IEndpointRouteBuilder app)
    {
        var need = new AccessNeed.MayDo(Operation.KeepSettings);
        app.MapForm("/administration/settings/{org}", new FormRule { Need = need, NeedsProof = true }, ShowAsync, TakeAsync);
        app.MapMethods("/{org}/settings", MapViews.Reading, static (HttpContext http) => Results.Redirect(AddressOf(http, Site.OrganisationOf(http)))).Needs(need);
    }

    /// <summary>The settings of an organisation.</summary>
    internal static string AddressOf(HttpContext http, string organisation) => $"{AdministrationAddresses.At(http, "/administration/settings/")}{Uri.EscapeDataString(organisation)}";

    private async Task<View> ShowAsync(FormVisit visit, CancellationToken cancellation)
    {
        var definitions = await DefinitionsAsync(visit, cancellation);
        var settings = definitions.Picture.Settings;
        var (first, title) = (AdministrationAddresses.At(visit.Http, AdministrationAddresses.Accounts), $"Settings of {settings.Name}");
        return new View
        {
            Title = title,
            Crumbs = [new("Accounts and access", first), new("Settings")],
            Body = PageBody.Of<SettingsFormPage>(new SettingsFormModel(
                visit,
                settings.Name,
                visit.Fields.Text(BasedOn) ?? $"{definitions.Position.Number}",
                Setting.All.ToDictionary(static one => one.Key, one => one.Read(settings), StringComparer.Ordinal),
                ChangeNumber.TryParse(visit.Http.Query(Links.Saved), provider: null, out var saved) && saved <= definitions.Position.Number ? $"change {saved}" : null,
                first) { Code = settings.Code }),
        };
    }

    private async Task<FormAnswer> TakeAsync(FormVisit visit, CancellationToken cancellation)
    {
        var definitions = await DefinitionsAsync(visit, cancellation);
        var (now, after) = (definitions.Picture.Settings, definitions.Picture.Settings);
        var read = await ReadAtAsync(visit, definitions, cancellation);
        foreach (var setting in Setting.All)
        {
            // What was not changed here stays as it is now, whoever changed it meanwhile.
            var typed = visit.Fields.Text(setting.Key) ?? "";
            if (typed == setting.Read(read)) continue;
            if (setting.Read(now) != setting.Read(read) && setting.Read(now) != typed) visit.Add(setting.Key, $"Somebody changed it meanwhile, to “{setting.Read(now)}”. Enter that, or open the page again and change it.");
            else after = visit.Read(setting.Key, setting.Set(after, typed)) ?? after;
        }

        var reason = visit.Fields.Text(Reason);
        if (reason is null) visit.Add(Reason, "Enter why the settings are changed.");
        else if (PlainText.LineRefusal(reason) is { } odd) visit.Add(Reason, FormVisit.Words(odd));
        if (Acting.HasNone(visit, now.Code)) visit.Add("content", "You hold no post in this organisation, and a change is made in a post. Nothing was changed.");
        if (visit.Problems.Count > 0) return FormAnswer.Again;
        var actor = visit.Caller.Actor;
        try
        {
            var result = await ChangeSettings.RunAsync(ledger, actor.In(actor.Post ?? visit.Caller.PostsIn(now.Code).FirstOrDefault()), definitions, after, reason!, cancellation);
            return new FormAnswer.Done(AddressOf(visit.Http, now.Code), result is CommitResult.Committed(var change) ? change.Number : null);
        }
        catch (LedgerException refusal) when (refusal.Problem is LedgerProblem.InvalidFact or LedgerProblem.Conflict)
        {
            visit.Add("content", $"{char.ToUpperInvariant(refusal.Message[0])}{refusal.Message[1..]}. Nothing was changed.");
            return FormAnswer.Again;
        }
    }

    private async Task<OrganisationDefinitions> DefinitionsAsync(FormVisit visit, CancellationToken cancellation)
    {
        var organisation = Site.OrganisationOf(visit.Http);
        return await ledger.HeadAsync(organisation, cancellation) is { } head
            ? await ReadDefinitions.RunAsync(ledger, organisation, head, cancellation)
            : throw Refused.NotFound($"There is no organisation “{organisation}” here.");
    }

    // The settings as the form showed them when it was opened.
    private async Task<OrganisationSettings> ReadAtAsync(FormVisit visit, OrganisationDefinitions definitions, CancellationToken cancellation) =>
        ChangeNumber.TryParse(visit.Fields.Text(BasedOn), provider: null, out var number) && number <= definitions.Position.Number
            ? (await ReadDefinitions.RunAsync(ledger, definitions.Picture.Settings.Code, number, cancellation)).Picture.Settings
            : definitions.Picture.Settings;
}
