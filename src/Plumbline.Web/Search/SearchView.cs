using System.Globalization;
using Plumbline.App.Registers;
using Plumbline.App.Reporting;
using Plumbline.App.Searching;
using Plumbline.Core.Actions;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Objectives;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Units;
using Plumbline.Web.Addresses;
using Plumbline.Web.Views;

namespace Plumbline.Web.Search;

/// <summary>What a search finds, kind by kind.</summary>
internal static class SearchView
{
    // Of one kind; the table has all.
    private const int MostShown = 20;

    internal static void MapSearch(this IEndpointRouteBuilder app) => app.MapView("/{org}/search", MakeAsync);

    private static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var sought = visit.Text("q");
        var hits = sought is null ? [] : await SearchOrganisation.RunAsync(visit.Ledger, visit.Definitions, sought, cancellation: cancellation);
        var groups = new List<FoundGroup>();
        foreach (var kind in hits.GroupBy(static hit => hit.Kind))
        {
            var (all, shown) = (kind.ToList(), new List<FoundHit>());
            foreach (var hit in all.Take(MostShown)) shown.Add(await OfAsync(visit, hit, cancellation));
            groups.Add(new FoundGroup($"found-{kind.Key.ToString().ToLowerInvariant()}", $"{TitleOf(kind.Key)} ({Number(visit, all.Count)})", shown, all.Count > MostShown ? $"And {Number(visit, all.Count - MostShown)} more: add a word to narrow the search." : null));
        }

        var words = sought is null ? null : Shortened(sought);
        return new View
        {
            Title = words is null ? "Search" : $"“{words}”",
            Crumbs = [new("Now", visit.Links.Home()), new("Search")],
            Body = PageBody.Of<SearchPage>(new FoundModel(words, Summary(visit, words, hits.Count), groups, visit.Links.To(["indicators"]))),
            Table = ViewTable.Of(SearchHitsTable.Table, hits),
        };
    }

    private static string Summary(Visit visit, string? sought, int count) => (sought, count) switch
    {
        (null, _) => "Type the beginning of a word: sick finds sickness absence.",
        (_, 0) => $"Nothing has “{sought}” in its name, its definition or its words.",
        (_, 1) => $"One thing has “{sought}” in its name, its definition or its words.",
        _ => $"{Number(visit, count)} things have “{sought}” in their name, their definition or their words.",
    };

    private static string Number(Visit visit, int number) => number.ToString("N0", visit.Definitions.Picture.Settings.Language);

    private static string Shortened(string text) => text.Length > SearchOrganisation.LongestText ? text[..SearchOrganisation.LongestText] + "…" : text;

    private static string TitleOf(SearchKind kind) => kind switch
    {
        SearchKind.Measure => "Measures",
        SearchKind.Unit => "Units",
        SearchKind.Paper => "Papers",
        SearchKind.List => "Line lists",
        SearchKind.Form => "Forms",
        SearchKind.Register => "Registers",
        SearchKind.Row => "Rows of registers",
        SearchKind.Objective => "Objectives",
        SearchKind.Contract => "Contracts",
        SearchKind.Requirement => "Requirements that were red",
        SearchKind.Statement => "Statements of accounts",
        SearchKind.Risk => "Risks",
        SearchKind.Action => "Actions",
        SearchKind.Commentary => "Commentary",
        SearchKind.Change => "Changes",
    };

    private static string WordsOf(SearchKind kind, SearchField field) => field switch
    {
        SearchField.Name => "In full",
        SearchField.OtherName => kind is SearchKind.Contract or SearchKind.Requirement ? "Service" : "Also called",
        SearchField.Code => "Code",
        SearchField.Section => kind is SearchKind.Contract or SearchKind.Requirement ? "Reported to" : "Section",
        SearchField.Owner => kind == SearchKind.Contract ? "Commissioner" : "Owner",
        SearchField.Definition => kind switch { SearchKind.Measure => "Definition", SearchKind.Statement => "Line", _ => "Description" },
        SearchField.Words => kind switch { SearchKind.Contract => "Notice or plan", SearchKind.Requirement => "What is being done", _ => "In the words" },
        SearchField.Reason => "Reason",
    };

    private static async Task<FoundHit> OfAsync(Visit visit, SearchHit hit, CancellationToken cancellation)
    {
        var about = hit is { Unit: { } unit, Period: { } period }
            ? $"{visit.Definitions.Picture.Units.Find(unit)?.Name ?? unit.ToString()}, {period.ToText(visit.Definitions.Picture.Settings.Language, full: true)}"
            : hit.Kind switch { SearchKind.Objective => $"Objective {hit.Code}", SearchKind.Contract => "Contract", SearchKind.Requirement => $"Requirement, {hit.Period!.ToText(visit.Definitions.Picture.Settings.Language, full: true)}", SearchKind.Risk => $"Risk {hit.Code}", SearchKind.Action => $"Action {hit.Code}", SearchKind.Row => RegisterOf(visit, hit), _ => null };
        var (pieces, address) = (FoundPiece.Of(hit.Snippet), await AddressAsync(visit, hit, cancellation));
        return hit.Snippet.Text == hit.Title
            ? new FoundHit(pieces, address, about, "", [])
            : new FoundHit([new FoundPiece(hit.Title, IsFound: false)], address, about, WordsOf(hit.Kind, hit.FoundIn), pieces);
    }

    // A row may bear any name: its register says what it is.
    private static string? RegisterOf(Visit visit, SearchHit hit) => FindRegister.Run(visit.Definitions, hit.Code.Split('/')[0]).TryGet(out var register, out _) ? register.Name : null;

    private static async Task<string> AddressAsync(Visit visit, SearchHit hit, CancellationToken cancellation) => hit.Kind switch
    {
        SearchKind.Measure => visit.Links.Measure(IndicatorCode.Parse(hit.Code).Value),
        SearchKind.Unit => visit.Links.Home(unit: UnitCode.Parse(hit.Code).Value),
        SearchKind.Paper => await LatestAsync(visit, hit.Code, cancellation),
        SearchKind.List => visit.Links.ToPage(["lists", hit.Code]),
        SearchKind.Form => visit.Links.Form(FormCode.Parse(hit.Code).Value),
        SearchKind.Register => visit.Links.Register(RegisterCode.Parse(hit.Code).Value),
        SearchKind.Row => visit.Links.RegisterRow(RegisterCode.Parse(hit.Code.Split('/')[0]).Value, RowCode.Parse(hit.Code.Split('/')[1]).Value),
        SearchKind.Objective => visit.Links.Objective(ObjectiveCode.Parse(hit.Code).Value),
        SearchKind.Contract => visit.Links.Contract(ContractCode.Parse(hit.Code).Value),
        SearchKind.Requirement => visit.Links.ContractExceptions(hit.Period),
        SearchKind.Statement => visit.Links.Statement(hit.Code),
        SearchKind.Risk => visit.Links.Risk(RiskCode.Parse(hit.Code).Value),
        SearchKind.Action => visit.Links.Action(ActionCode.Parse(hit.Code).Value),
        SearchKind.Commentary => visit.Links.Measure(IndicatorCode.Parse(hit.Code).Value, hit.Unit, hit.Period),
        SearchKind.Change => visit.Links.Change(ChangeNumber.Of(int.Parse(hit.Code, CultureInfo.InvariantCulture))),
    };

    private static async Task<string> LatestAsync(Visit visit, string name, CancellationToken cancellation) =>
        visit.Definitions.FindReport(name) is { } report && await FindReportPeriods.KnownAsync(visit.Ledger, visit.Definitions, report, most: 1) is [var latest, ..]
            ? visit.Links.Report(name, latest)
            : visit.Links.To(["reports"]);
}
