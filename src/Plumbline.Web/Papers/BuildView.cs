using System.Globalization;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Papers.Building;
using Plumbline.Web.Views;

namespace Plumbline.Web.Papers;

/// <summary>The making of a paper's files: the request for it, its page with the progress, the files.</summary>
internal static class BuildView
{
    private const int RetryAfterSeconds = 60;

    internal static void MapBuilds(this IEndpointRouteBuilder app)
    {
        var builds = app.ServiceProvider.GetRequiredService<IBuilds>();
        var (site, exports) = (app.ServiceProvider.GetRequiredService<Site>(), app.ServiceProvider.GetRequiredService<ExportNotes>());
        var rule = new FormRule { Need = new AccessNeed.MayDo(Operation.Read), MostBytes = 10_000, IsOfAnyPosition = true };
        app.MapForm("/{org}/reports/{name}/{period}/files", rule, ShowAsync, (visit, cancellation) => BeginAsync(visit, builds, cancellation));
        app.MapView("/{org}/builds/{id}", (visit, _) => Task.FromResult(Make(visit, builds)), isOfTheMoment: true);
        app.MapMethods("/{org}/builds/{id}/state", MapViews.Reading, async (HttpContext http, string org, string id) => StateOf(Found(builds, org, id, await PartAsync(http)))).Needs(new AccessNeed.MayDo(Operation.Read));
        app.MapMethods("/{org}/builds/{id}/files/{file}", MapViews.Reading, async (HttpContext http, string org, string id, string file) => Send(http, Found(builds, org, id, await PartAsync(http)), file, exports)).Needs(new AccessNeed.MayDo(Operation.Read));

        async Task<string> PartAsync(HttpContext http) => (await site.ReadingAsync(http, http.RequestAborted)).Part;
    }

    // The form has no fields: the address says what is to be made, and at which position.
    private static async Task<View> ShowAsync(FormVisit form, CancellationToken cancellation)
    {
        var visit = form.Visit;
        var asked = await PaperAsked.ReadAsync(visit, cancellation);
        var preview = visit.Links.Report(asked.Report.Name, asked.Period, asked.Unit?.Code);
        return new View
        {
            Title = $"Files of {asked.Title}",
            Menu = MenuEntry.Papers,
            Crumbs = [new Crumb("Papers", visit.Links.To(["reports"])), new Crumb(asked.Title, preview), new Crumb("Files")],
            Body = new PageBody(typeof(BuildForm), new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(BuildForm.Model)] = new BuildFormModel(asked.Title, $"change {visit.Position} of the ledger", preview),
                [nameof(BuildForm.Visit)] = form,
            }),
        };
    }

    private static async Task<FormAnswer> BeginAsync(FormVisit form, IBuilds builds, CancellationToken cancellation)
    {
        var visit = form.Visit;
        var asked = await PaperAsked.ReadAsync(visit, cancellation);
        var request = new BuildRequest(visit.Links.Organisation, visit.Position, asked.Report.Name, asked.Period, asked.Unit?.Code) { Scope = visit.Reading.Scope, Part = visit.Reading.Part };
        var build = builds.Begin(request, asked.Title)
            ?? throw Refused.Busy("Too many papers are being made at the moment. Try again in a minute.", RetryAfterSeconds);
        return new FormAnswer.Done(visit.Links.AtPresent().To(["builds", build.Id]));
    }

    private static View Make(Visit visit, IBuilds builds)
    {
        var build = Found(builds, visit.Links.Organisation, visit.Route("id"), visit.Reading.Part);
        var links = visit.Links.AtPresent();
        var model = new BuildModel
        {
            Title = build.Title,
            Words = build.Words,
            Done = build.Done,
            Steps = Build.Steps,
            IsOver = build.Stage == BuildStage.Over,
            Failure = build.Failure,
            Files = [.. build.Files.Select(file => new Download(file.Name, links.To(["builds", build.Id, "files", file.Name]), SizeOf(file.Length), file.Lacks))],
            StateAddress = links.To(["builds", build.Id, "state"]),
            PaperAddress = PreviewOf(visit.Links, build.Request),
        };
        return new View
        {
            Title = build.Title,
            Menu = MenuEntry.Papers,
            Crumbs = [new Crumb("Papers", links.To(["reports"])), new Crumb(build.Title, model.PaperAddress), new Crumb("Files")],
            Body = new PageBody(typeof(BuildPage), new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(BuildPage.Model)] = model, [nameof(BuildPage.PathBase)] = links.PathBase }),
        };
    }

    private static string PreviewOf(Links links, BuildRequest request) => links.At(request.Position).Report(request.Report, request.Period, request.Unit);

    private static IResult StateOf(Build build) => Results.Json(new { done = build.Done, of = Build.Steps, words = build.Words, isOver = build.Stage == BuildStage.Over });

    private static IResult Send(HttpContext http, Build build, string name, ExportNotes exports)
    {
        if (build.Files.FirstOrDefault(file => file.Name == name) is not { } file) throw Refused.NotFound("This paper has no such file.");
        exports.Note(http);
        return Results.File(file.Path, file.ContentType, file.Name, enableRangeProcessing: true);
    }

    private static Build Found(IBuilds builds, string organisation, string id, string part) =>
        builds.Find(organisation, id, part) ?? throw Refused.NotFound("There are no such files, or none any more: they are kept for an hour. Build the paper again.");

    private static string SizeOf(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1000)} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.0} MB");
}
