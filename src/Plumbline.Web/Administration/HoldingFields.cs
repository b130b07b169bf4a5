using Plumbline.App.Access.Reading;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;

namespace Plumbline.Web.Administration;

/// <summary>The fields that the forms of grants, posts and tokens share.</summary>
internal static class HoldingFields
{
    /// <summary>What the address says for every organisation: no code has an asterisk.</summary>
    internal const string Every = "*";

    /// <summary>The permission that was chosen; null once its problem is added.</summary>
    internal static Permission? Permission(FormVisit visit)
    {
        if (Names<Permission>.Parse(visit.Fields.Text("permission")).TryGet(out var permission, out _)) return permission;
        visit.Add("permission", "Choose a permission.");
        return null;
    }

    /// <summary>The scope that was chosen; null once its problem is added.</summary>
    internal static Scope? Scope(FormVisit visit)
    {
        var unit = visit.Fields.Text("unit") is { } text ? visit.Read("unit", UnitCode.Parse(text)) : null;
        return visit.Problems.Any(static one => one.Field == "unit") ? null : new Scope(unit, [.. visit.Fields.Several("section")]);
    }

    /// <summary>The days that were typed; the first is null once its problem is added.</summary>
    internal static (DateOnly? From, DateOnly? To) Days(FormVisit visit, bool isLastNeeded)
    {
        var from = visit.Day("from", isNeeded: true);
        var to = visit.Day("to", isLastNeeded);
        if (from is { } first && to is { } last && last < first) visit.Add("to", $"Found {AdministrationWords.Day(last)}; expected a last day from {AdministrationWords.Day(first)} on.");
        return (from, to);
    }

    /// <summary>The form, with what the chosen organisation has; or, for an actor who may choose no more than they read, with what they read of it.</summary>
    internal static async Task<HoldingFormModel> ModelAsync(
        ILedger ledger, FormVisit visit, string title, string back, IReadOnlyList<(string Code, string Name)> organisations, DateOnly today, CancellationToken cancellation, App.Access.Actor? reader = null)
    {
        var asked = visit.Http.Query("organisation") ?? (organisations is [var only] ? only.Code : null);
        var path = $"{visit.Http.Request.PathBase}{visit.Http.Request.Path}";
        var model = new HoldingFormModel(visit, title, back, Organisation: null) { Organisations = [.. organisations.Select(one => new TextLink(one.Name, $"{path}{QueryString.Create("organisation", one.Code)}"))] };
        if (asked is null) return model;
        if (organisations.All(one => one.Code != asked)) throw Refused.NotFound($"There is no organisation “{asked}” here, or you do not keep it.");
        model = model with { Organisation = organisations.First(one => one.Code == asked).Name, From = FormDays.Text(today), To = FormDays.Text(today.AddDays(90)), Action = $"{path}{QueryString.Create("organisation", asked)}" };
        if (asked == Every) return model;
        var definitions = await ReadDefinitions.RunAsync(ledger, asked, cancellation: cancellation);
        var picture = definitions.Picture;
        IReadOnlyList<Scope> within = reader is { IsOwnMachine: false } ? ReadingScopes.Of(reader.Grants, picture) : [Core.Access.Scope.Whole];
        var units = picture.Units.All.Where(unit => within.Any(scope => scope.Covers(picture.Units, unit.Code))).ToList();
        return model with
        {
            HasAllSections = within.Any(static scope => scope.Sections.IsEmpty),
            Units = picture.Units.All.Count < 2 ? [] : [.. within.Any(static scope => scope.Unit is null) ? (ReadOnlySpan<Choice>)[new Choice("", $"All units of {picture.Settings.Name}")] : [], .. units.Where(unit => unit.Code != picture.Units.Top.Code).OrderBy(static unit => unit.Name, StringComparer.InvariantCultureIgnoreCase).Select(static unit => new Choice($"{unit.Code}", $"{unit.Name} and below"))],
            Sections = [.. picture.Indicators.Select(static indicator => indicator.Placement.Section).OfType<string>().Distinct(StringComparer.Ordinal).Where(section => within.Any(scope => scope.CoversSection(section))).Order(StringComparer.InvariantCultureIgnoreCase)],
            Titles = reader is not null ? [] : [.. definitions.Picture.Values.Of<Core.Posts.Post>().Where(post => !(post.To < today)).Select(static post => post.Name).Concat(picture.Indicators.Select(static indicator => indicator.Owner).OfType<string>()).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.InvariantCultureIgnoreCase)],
        };
    }
}
