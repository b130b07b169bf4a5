using Plumbline.App.Correcting;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Settings;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Access;
using Plumbline.Core.Ledger;
using Plumbline.Core.Organisations;
using Plumbline.Core.Text;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;

namespace Plumbline.Web.Administration;

/// <summary>The form of an organisation's settings.</summary>
/// <param name="Visit">The request.</param>
/// <param name="BasedOn">The change at which they were read.</param>
/// <param name="Values">What stands in each field when it is opened, by the key of the setting.</param>
/// <param name="Back">The first page of the organisation.</param>
public sealed record SettingsFormModel(FormVisit Visit, string BasedOn, IReadOnlyDictionary<string, string> Values, string Back);

/// <summary>Changes the settings of an organisation: what people change of its plumbline.yaml.</summary>
internal sealed class SettingsForm(ILedger ledger)
{
    private const string Reason = "reason";
    private const string BasedOn = "based-on";

    internal void Map(IEndpointRouteBuilder app) =>
        app.MapForm("/{org}/settings", new FormRule { Need = new AccessNeed.MayDo(Operation.KeepSettings), NeedsProof = true }, ShowAsync, TakeAsync);

    private static Task<View> ShowAsync(FormVisit visit, CancellationToken cancellation)
    {
        var settings = visit.Visit.Definitions.Picture.Settings;
        return Task.FromResult(new View
        {
            Title = "Settings",
            Body = PageBody.Of<SettingsFormPage>(new SettingsFormModel(
                visit,
                visit.Fields.Text(BasedOn) ?? $"{visit.Visit.Position}",
                Setting.All.ToDictionary(static one => one.Key, one => one.Read(settings), StringComparer.Ordinal),
                visit.Visit.Links.Home())),
        });
    }

    private async Task<FormAnswer> TakeAsync(FormVisit visit, CancellationToken cancellation)
    {
        var definitions = visit.Visit.Definitions;
        var (now, after) = (definitions.Picture.Settings, definitions.Picture.Settings);
        var read = await ReadAtAsync(visit, cancellation);
        foreach (var setting in Setting.All)
        {
            // What was not changed here stays as it is now, whoever changed it meanwhile.
            var typed = visit.Fields.Text(setting.Key) ?? "";
            if (typed == setting.Read(read)) continue;
            if (setting.Read(now) != setting.Read(read) && setting.Read(now) != typed) visit.Add(setting.Key, $"somebody changed it meanwhile, to “{setting.Read(now)}”; expected that, or open the page again and change it");
            else after = visit.Read(setting.Key, setting.Set(after, typed)) ?? after;
        }

        var reason = visit.Fields.Text(Reason);
        if (reason is null) visit.Add(Reason, "found nothing; expected why the settings are changed");
        else if (PlainText.LineRefusal(reason) is { } odd) visit.Add(Reason, $"{odd}");
        if (visit.Problems.Count > 0) return FormAnswer.Again;
        try
        {
            return await ChangeSettings.RunAsync(ledger, visit.Visit.Actor, definitions, after, reason!, cancellation) is CommitResult.Committed(var change)
                ? new FormAnswer.Done(visit.Visit.Links.To(["settings"]), change.Number)
                : new FormAnswer.Done(visit.Visit.Links.To(["settings"]));
        }
        catch (LedgerException refusal) when (refusal.Problem is LedgerProblem.InvalidFact or LedgerProblem.Conflict)
        {
            visit.Add("content", $"{char.ToUpperInvariant(refusal.Message[0])}{refusal.Message[1..]}. Nothing was changed.");
            return FormAnswer.Again;
        }
    }

    // The settings as the form showed them when it was opened.
    private async Task<OrganisationSettings> ReadAtAsync(FormVisit visit, CancellationToken cancellation)
    {
        var definitions = visit.Visit.Definitions;
        return ChangeNumber.TryParse(visit.Fields.Text(BasedOn), provider: null, out var number) && number <= definitions.Position.Number
            ? (await ReadDefinitions.RunAsync(ledger, definitions.Picture.Settings.Code, number, cancellation)).Picture.Settings
            : definitions.Picture.Settings;
    }
}
