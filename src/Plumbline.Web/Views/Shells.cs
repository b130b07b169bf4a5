using Plumbline.App.BoardAssurance;
using Plumbline.App.Definitions;
using Plumbline.App.Viewing;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Ledger;
using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Units;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;

namespace Plumbline.Web.Views;

/// <summary>What is around the content of an organisation's page.</summary>
internal static class Shells
{
    // Other parts need not have this page, and all have a first one.
    private static IReadOnlyList<ReadPart> ReadsOf(HttpContext http, Links links) => http.Features.Get<SiteReading>() is { Scopes.Length: > 1 } reading
        ? [.. reading.Scopes.Select((choice, place) => new ReadPart(choice.Words, choice.Scope == reading.Scope ? null : links.In(place == 0 ? null : choice.Within).Home()))]
        : [];

    /// <summary>The address that is asked for, without the position: the same page in the present.</summary>
    internal static string InPresent(HttpContext http) => http.Request.PathBase + http.Request.Path
        + QueryString.Create(http.Request.Query.Where(static pair => pair.Key != Links.AsAt).SelectMany(static pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value))));

    internal static ShellModel Of(HttpContext http, Visit visit, View view)
    {
        var settings = visit.Definitions.Picture.Settings;
        var at = visit.Definitions.Position;
        var saved = !visit.IsPast && ChangeNumber.TryParse(visit.Text(Links.Saved), provider: null, out var change) && change <= visit.Position ? change : null;
        var words = saved is null ? null : view.Saved is { } said ? said(saved) : ShellModel.JustSaved;
        if (words is null) saved = null;
        var when = at.At.UtcDateTime.ToString("d MMMM yyyy, HH:mm", settings.Language) + " UTC";
        var path = http.Request.PathBase + http.Request.Path;
        return new ShellModel
        {
            Title = view.Title,
            Organisation = settings.Name,
            Links = visit.Links,
            Language = settings.Language.Name,
            PathBase = http.Request.PathBase.Value ?? "",
            Menu = view.Menu,
            Period = visit.Text("period") is { } period && Period.Parse(period, visit.Calendar, CurrentReport.Of(visit.Definitions).Frequency).TryGet(out var asked, out _) ? Links.Of(asked) : null,
            Unit = UnitCode.Parse(visit.Text("unit")).TryGet(out var unit, out _) && visit.Definitions.Picture.Units.Find(unit) is not null ? unit.ToString() : null,
            MayEnter = !visit.IsPast && visit.Actor.MaySomewhere(Operation.EnterFigures, visit.Links.Organisation),
            KeepsAccounts = visit.Actor.Account is not null && visit.Actor.May(Operation.KeepAccounts, visit.Links.Organisation),
            ReadsLog = visit.Actor.Account is not null && visit.Actor.May(Operation.ReadAccessLog, visit.Links.Organisation),
            Crumbs = view.Crumbs,
            Reads = ReadsOf(http, visit.Links),
            Sought = visit.Text("q"),
            Saved = saved is null ? null : new TextLink($"change {saved}", visit.Links.Change(saved)),
            SavedWords = words ?? ShellModel.JustSaved,
            Undo = saved is not null && saved > ChangeNumber.First && visit.May(Operation.Withdraw) ? visit.Links.Undo(saved) : null,
            PastWords = visit.IsPast ? $"You are reading the ledger as at change {at.Number}, {when}." : null,
            PresentAddress = InPresent(http),
            PositionWords = $"Ledger change {at.Number}, {when}, {at.Hash.Short}. Plumbline {Site.Version}.",
            InFormat = view.Table is null ? null : format => $"{(path.Value!.EndsWith(Links.Page, StringComparison.Ordinal) ? path.Value[..^Links.Page.Length] : path.Value)}.{format}{http.Request.QueryString}",
        }.WithMenuOf(visit.Definitions);
    }

    /// <summary>The shell with the entries of the menu that the organisation has something for.</summary>
    internal static ShellModel WithMenuOf(this ShellModel shell, OrganisationDefinitions definitions)
    {
        var picture = definitions.Picture;
        return shell with
        {
            HasUnits = picture.Units.All.Count > 1,
            HasObjectives = picture.Values.Of<Objective>().Count > 0,
            HasFramework = FindInAssurance.Framework(definitions) is not null,
            HasContracts = picture.Values.Of<Contract>().Count > 0,
            HasStatements = picture.Values.Of<StatementDefinition>().Count > 0,
            HasRegisters = picture.Values.Of<RegisterDefinition>().Count > 0,
            HasForms = picture.Values.Of<FormDefinition>().Count > 0,
        };
    }
}
